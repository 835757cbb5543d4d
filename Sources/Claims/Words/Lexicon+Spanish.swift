extension Lexicon {
  /// The common words of Spanish news.
  static let spanish = Lexicon(
    roles: [
      (
        .saying,
        "dijo dice dijeron informó informaron anunció aseguró afirmó señaló confirmó declaró explicó añadió indicó reportó"
      ),
      (
        .counting,
        "calcula calculan cifra cifró cifran elevan estima estiman habla hablan eleva cree creen contó contabilizó registró sitúa contabiliza cuenta calculó estimó"
      ),
      (.according, "según"), (.estimate, "cifra balance estimación número recuento"),
      (.person, "personas vecinos pasajeros hombres mujeres niños víctimas habitantes residentes civiles migrantes"),
      (.soldier, "soldados militares tropas efectivos combatientes"),
      (
        .voice,
        "policía autoridades gobierno ministerio ejército portavoz alcalde presidente ministro banco comisión sindicatos sindicato bomberos espionaje protección agencia empresa compañía jueces tribunal fiscalía instituto oposición inteligencia"
      ),
      (.determiner, "el la los las un una unos unas su sus este esta"),
      (.preposition, "de del en a al por para con sin sobre entre hasta desde contra tras ante"),
      (.conjunction, "y e o pero que cuando mientras si porque aunque quien como donde"),
      (.personPronoun, "él ella"), (.thingPronoun, "ellos ellas"),
      (
        .title,
        "alcalde alcaldesa gobernador gobernadora ministra portavoz doctor presidenta presidente general señor señora ministro primer"
      ),
      (.auxiliary, "es son fue fueron ha han había habían está están era eran será serán hay"),
      (.adverb, "también ya después antes todavía además luego este"),
      (.hypothetical, "podría podrían habría habrían teme temen posible"),
      (.negation, "no nunca ningún ninguna sin negó"),
      (.past, "anterior antes frente"), (.fall, "perdió cayó bajó recortó descendió"), (.rise, "subió ganó aumentó"),
      (.verb, "rompió reconoce envió quemado queda mantiene deja desalojó obtuvo conquista aventajó fueron"),
      (.countable, "objetos piezas coches vehículos casas viviendas hogares vuelos trenes misiles drones"),
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
          ("diez", 10), ("once", 11), ("doce", 12), ("quince", 15), ("veinte", 20), ("treinta", 30), ("cien", 100),
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
      ([], "km", "km kilómetros kilómetro"), ([], "metres", "metros"), ([], "hectares", "hectáreas"),
      ([], "degrees", "grados"), ([], "points", "puntos"),
    ],
    labels: [
      ("homeless", "damnificados damnificadas"),
      ("drones launched", "drones"),
      ("missiles fired", "misiles"),
      ("arrested", "detuvo detuvieron arrestó arrestaron"),
      ("attendance", "manifestantes asistentes espectadores"),
      (
        "killed", "muertos muertas muerto fallecidos fallecidas fallecieron murieron muertes matan mató mueren víctimas"
      ),
      ("injured", "heridos heridas herido lesionados"), ("casualties", "bajas"),
      ("missing", "desaparecidos desaparecidas desaparecido"), ("arrested", "detenidos detenidas arrestados detenido"),
      ("evacuated", "evacuadas evacuados evacuación desalojó desalojados desalojadas evacuó"),
      ("rescued", "rescatados rescatadas"), ("on board", "bordo"), ("cases", "casos contagios"),
      ("magnitude", "magnitud"), ("turnout", "participación"), ("policy rate", "tipo tipos tasa"),
      ("inflation", "inflación"), ("unemployment", "desempleo paro"), ("growth", "crecimiento"),
      ("seats", "escaños"), ("votes", "votos"), ("fine", "multa"), ("price", "precio cuesta"),
      ("budget", "presupuesto"),
      ("contract value", "contrato"), ("area burned", "fuego incendio quemado calcinado"),
      ("repair time", "reparación"),
      ("gap", "aventajó ventaja"), ("age", "edad"),
    ])
}
