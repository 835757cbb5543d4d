extension Lexicon {
  /// The common words of Spanish news.
  static let spanish = Lexicon(
    roles: [
      (
        .saying,
        "dijo prometió promete dice dijeron informó informaron anunció aseguró afirmó señaló confirmó declaró explicó añadió indicó reportó indicaron señalaron explicaron precisó precisaron detalló detallaron comunicó comunicaron notificó relató relata lamentó advirtió subrayó sostuvo sostiene agregó manifestó recordó reconoció admitió denunció denunciaron avisó aclaró comentó reiteró asegura aseguran afirma afirman afirmaron sostienen cuenta relatan apuntó apunta informa informan anuncia anunciaron insistió proclamó puntualizó matizó recalcó remarcó alertó pronosticó respondió replicó criticó celebró anuncian comunica reportan reportaron señala señalan denuncia denuncian indica indican explica explican advierte advierten declararon expresó opinó relataron contó"
      ),
      (
        .counting,
        "reconoce reconocen calcula calculan cifra cifró cifran elevan estima estiman habla hablan habló hablaron contaron registraron eleva cree creen contó contabilizó registró sitúa contabiliza cuenta calculó estimó elevó elevaron situó sitúan sitúa cifraron cifran rebajó rebaja teme temen prevé prevén atribuyó reduce limita contaron computa espera contabilizan contabilizaron calcularon pronostica pronostican pronosticó registra registran esperan esperaban estimaba estimaban ofrece ofrecen ofreció propone proponen propuso reclama reclaman impuso impone condenó exige exigen pide piden pidió reclamaban exigían ofrecía rebajan reducen cifraba calculaba calculaban"
      ),
      (.according, "según"), (.estimate, "cifra balance estimación número recuento saldo cálculo"),
      (
        .person,
        "personas vecinos pasajeros hombres mujeres niños víctimas habitantes residentes civiles migrantes alumnos estudiantes trabajadores empleados agentes policías turistas viajeros menores ancianos fieles mineros manifestantes inmigrantes pacientes"
      ),
      (.soldier, "soldados militares tropas efectivos combatientes"),
      (
        .voice,
        "policía autoridades gobierno ministerio ejército portavoz alcalde presidente ministro banco comisión sindicatos sindicato bomberos espionaje protección agencia empresa compañía jueces tribunal fiscalía instituto oposición inteligencia fuentes comisaría juez jueza fiscal forense director directora secretario secretaria consejero consejera consejería ayuntamiento junta delegado delegada subdelegación organizadores organización convocantes servicio servicios cuerpo guardia marina aerolínea operadora compañía ong médicos hospital consejo cámara asociación federación cruz embajada investigadores expertos vecinos testigos jefe jefa líder gobernador gobernadora patronal ecologistas ganaderos consorcio observatorio centro entidad organismo institución naviera fabricante propietario propietaria dueño meteorólogos analistas economistas científicos regulador abogados rebeldes aduanas alcaldía buzos comité consultora aseguradora aseguradoras encuesta sondeo estudio informe diario periódico emisora sindicalistas patronales delegación diputación prefectura capitanía hospitales clínica universidad laboratorio ministra comisario comisaria viceministro presidenta familiares parientes allegados rectorado sindicatos procuraduría contraloría defensoría cooperativa refinería minera petrolera eléctrica distribuidora constructora ferroviaria"
      ),
      (.determiner, "el la los las un una unos unas su sus este esta"),
      (.preposition, "de del en a al por para con sin sobre entre hasta desde contra tras ante"),
      (.conjunction, "y e o pero que cuando mientras si porque aunque quien como donde"),
      (.personPronoun, "él ella"), (.thingPronoun, "ellos ellas"),
      (
        .title,
        "alcalde alcaldesa delegado delegada consejero consejera secretario secretaria director directora comisario capitán coronel juez jueza fiscal gobernador gobernadora ministra portavoz doctor presidenta presidente general señor señora ministro primer"
      ),
      (.auxiliary, "es son fue fueron ha han había habían está están era eran será serán hay"),
      (.adverb, "también ya después antes todavía además luego este"),
      (.hypothetical, "podría podrían habría habrían teme temen posible"),
      (.negation, "no nunca ningún ninguna sin negó"),
      (.denial, "negó niega niegan negaron desmintió desmiente desmienten desmintieron desmentido"),
      (.verb, "negó niega niegan negaron desmintió desmiente desmienten desmintieron desmentido"),
      (.account, "informes informaciones noticias rumores afirmaciones"),
      (.past, "anterior antes frente"), (.fall, "perdió cayó bajó recortó descendió"), (.rise, "subió ganó aumentó"),
      (.verb, "rompió reconoce envió quemado queda mantiene deja desalojó obtuvo conquista aventajó fueron"),
      (
        .countable,
        "patos pollos gallinas aves cerdos vacas ovejas reses animales objetos piezas trenes escuelas colegios comercios negocios barcos lanchas aviones autobuses camiones árboles puentes pueblos municipios llamadas denuncias quejas reclamaciones solicitudes operaciones entradas billetes multas armas fusiles camas habitaciones oficinas tiendas fábricas explotaciones granjas muestras pruebas llamadas contratos recetas averías fallos coches vehículos casas viviendas hogares vuelos trenes misiles drones"
      ),
      (
        .calendar,
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo"
      ),
    ],
    values: [
      (
        .number,
        [
          ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8), ("nueve", 9),
          ("diez", 10), ("once", 11), ("doce", 12), ("trece", 13), ("catorce", 14), ("dieciséis", 16),
          ("diecisiete", 17), ("dieciocho", 18), ("diecinueve", 19), ("veintiuno", 21), ("veintidós", 22),
          ("veinticinco", 25), ("cuarenta", 40), ("cincuenta", 50), ("sesenta", 60), ("setenta", 70), ("ochenta", 80),
          ("noventa", 90), ("docena", 12), ("decena", 10), ("veintena", 20), ("centenar", 100), ("quince", 15),
          ("veinte", 20), ("treinta", 30), ("cien", 100), ("veintiún", 21), ("veintiuna", 21), ("veintitrés", 23),
          ("veinticuatro", 24), ("veintiséis", 26), ("veintisiete", 27), ("veintiocho", 28), ("veintinueve", 29),
          ("ciento", 100), ("doscientos", 200), ("doscientas", 200), ("trescientos", 300), ("trescientas", 300),
          ("cuatrocientos", 400), ("cuatrocientas", 400), ("quinientos", 500), ("quinientas", 500),
          ("seiscientos", 600), ("seiscientas", 600), ("setecientos", 700), ("setecientas", 700),
          ("ochocientos", 800), ("ochocientas", 800), ("novecientos", 900), ("novecientas", 900),
        ]
      ),
      (.scale, [("mil", 1e3), ("millón", 1e6), ("millones", 1e6)]),
      (
        .duration,
        [
          ("día", 1), ("días", 1), ("semana", 7), ("semanas", 7), ("mes", 30), ("meses", 30), ("año", 365),
          ("años", 365), ("segundos", 0.00001), ("segundo", 0.00001), ("horas", 0.04), ("minutos", 0.0007),
        ]
      ),
    ],
    units: [
      (.currency, "EUR", "euros euro"), (.currency, "USD", "dólares dólar"), (.currency, "GBP", "libras"),
      (.currency, "pesos", "pesos peso"), (.currency, "soles", "soles"), (.currency, "JPY", "yenes"),
      (.currency, "RUB", "rublos"), (.currency, "BRL", "reales"),
      (.currency, "INR", "rupias"),
      ([], "km", "km kilómetros kilómetro"), ([], "metres", "metros"), ([], "hectares", "hectáreas"),
      ([], "degrees", "grados"), ([], "mm", "mm milímetros"), ([], "cm", "cm centímetros"),
      ([], "tonnes", "toneladas tonelada"),
      ([], "kg", "kg kilos"), ([], "points", "puntos"),
    ],
    labels: [
      ("homeless", "damnificados damnificadas"),
      ("drones launched", "drones"),
      ("missiles fired", "misiles"),
      ("arrested", "detuvo detuvieron arrestó arrestaron detenciones arrestos detenidas"),
      ("attendance", "manifestantes asistentes espectadores público asistieron marcharon"),
      (
        "killed",
        "muerte fallecimiento muertos muertas muerto fallecidos fallecidas fallecieron murieron muertes matan mató mueren víctimas muerto perecieron ahogados ahogaron asesinados homicidios asesinatos cadáveres cuerpos asesinadas murió falleció matado abatidos"
      ),
      ("injured", "heridos heridas herido lesionados lesionadas lesiones hirió"), ("casualties", "bajas"),
      ("loss", "pérdida"), ("incidents", "incidentes incidencias"), ("doses", "dosis"), ("vote share", "votos"),
      ("missing", "desaparecidos desaparecidas desaparecido ilocalizables"),
      ("arrested", "detenidos detenidas arrestados detenido"),
      (
        "evacuated",
        "evacuadas evacuados evacuación desalojó desalojados desalojadas evacuó evacuaron abandonar desalojar desalojo"
      ),
      ("rescued", "rescatados rescatadas rescató rescataron rescatar salvó salvaron"),
      ("on board", "bordo viajaban viajaba transportaba"), ("cases", "casos contagios"),
      ("magnitude", "magnitud"), ("turnout", "participación asistencia"), ("policy rate", "tipo tipos tasa"),
      ("inflation", "inflación precios"), ("rate change", "tipo tipos tasa tasas"), ("bribes", "soborno sobornos"),
      ("pay rise", "salarial salario salarios sueldo sueldos"), ("unemployment", "desempleo paro"),
      ("growth", "crecimiento economía pib crezca crecerá creció"),
      ("seats", "escaños diputados"), ("participation", "seguimiento secundado secundaron huelguistas paro"),
      ("profit", "beneficio beneficios ganancias"), ("revenue", "ingresos ventas facturación"), ("cost", "coste costo"),
      ("value of loss", "pérdidas daños"), ("stranded", "varados"), ("capacity", "capacidad aforo"),
      ("compensation", "indemnización indemnizaciones compensación"),
      ("spending", "gasto gastos"), ("savings", "ahorro ahorrar ahorrará"),
      ("released", "liberados liberadas liberó excarcelados"),
      ("abstentions", "abstenciones"), ("charged", "imputados procesados"), ("speed", "velocidad circulaba"),
      ("employees", "emplea empleaba"), ("trapped", "atrapados atrapadas sepultados"),
      ("hospitalised", "hospitalizados hospitalizadas ingresados"), ("displaced", "desplazados desplazadas"),
      ("hostages", "rehenes secuestrados"), ("depth", "profundidad"), ("rainfall", "lluvia precipitación"),
      ("wind speed", "viento vientos rachas"), ("temperature", "temperatura"), ("vote share", "sufragios"),
      ("sentence", "prisión cárcel"), ("aid", "ayuda ayudas"), ("investment", "inversión"),
      ("jobs", "empleos despidos puestos"), ("firefighters", "bomberos"), ("troops deployed", "desplegados"),
      ("votes", "votos"), ("fine", "multa"), ("deficit", "déficit"), ("people affected", "afectadas afectados"),
      ("ransom", "rescate"), ("price", "precio cuesta"),
      ("budget", "presupuesto"),
      ("contract value", "contrato"),
      ("area burned", "fuego incendio quemado calcinado arrasado arrasó calcinadas quemadas llamas"),
      ("repair time", "reparación"),
      ("age", "edad"), ("people present", "presentes"), ("workers", "plantilla"),
      ("survivors", "supervivientes sobrevivientes"),
      ("killed", "difuntos fallecen fallecido fallecida asesinado asesinada mortales"),
      ("injured", "lesionado lesionada contusionados quemaduras"),
      ("missing", "desaparecida desaparecidos extraviados"),
      ("arrested", "capturados capturó aprehendidos detenida arrestado arresta detiene detienen"),
      ("evacuated", "evacúan evacuar evacuada evacuado desplazó"),
      ("stranded", "varadas aislados aisladas incomunicados"),
      ("trapped", "enterrados atrapó soterrados"), ("cases", "infectados infecciones positivos enfermos contagiados"),
      ("hospitalised", "ingresadas hospitalizado internados"),
      ("approval", "apoya apoyan respalda respaldan aprueba aprueban apoyo"),
      ("profit", "utilidades utilidad ganó ganancia"), ("loss", "números perdió"), ("revenue", "facturó ingresó"),
      ("share price change", "acciones acción títulos bolsa"), ("index change", "índice bursátil"),
      ("value of loss", "siniestro"), ("debt", "deuda deudas"), ("tariff", "arancel aranceles"),
      ("investment", "invertirá invertir inversiones"), ("raised", "recaudó recaudado recaudaron"),
      ("subsidy", "subsidio subvención subvenciones"), ("water level", "nivel caudal cota"),
      ("height", "altura altitud"),
      ("displaced", "desplazamiento"), ("refugees", "refugiados refugiadas"), ("signatures", "firmas"),
      ("weight", "pesa peso"), ("value", "valoradas valorados valorada valorado valor"),
      ("drugs seized", "cocaína droga hachís heroína marihuana"), ("range", "alcance"),
      ("escaped", "fugaron fugados fugó evadieron evadidos escaparon"),
      ("cases", "contagiadas infectadas enfermaron"),
    ])
}
