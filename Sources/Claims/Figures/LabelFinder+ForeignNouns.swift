/// What is counted by its own noun in other languages than English, named by the English one.
extension LabelFinder {
  /// "14 faroles", "310 Lehrkräfte", "40 avocats": the noun right behind a number, with at most one word before it.
  func foreignNoun(_ number: ClaimNumber) -> OwnNoun? {
    guard !text.lexicon.isEnglish, number.size == number.size.rounded(), !text.isWhole(number.tokens.lowerBound) else {
      return nil
    }
    let end = number.tokens.upperBound
    // "310 millones de árboles"
    let first = text.is(end, "de") || text.lexicon.elides && text.lowered(end) == "d'" ? end + 1 : end
    for index in first..<first + 2 {
      guard sentence.contains(index), text.isWord(index) else { return nil }
      if let noun = Self.nouns[text.lowered(index)] {
        let before = number.tokens.lowerBound - 1
        // "die Daten von 2,3 Millionen Patienten"
        let isWhose = text.is(before - 1, "daten", "datos", "données", "datensätze")
        let isAside =
          text.roles(before).contains(.preposition) && !text.is(before, "con", "mit", "avec", "über") && !isWhose
        return OwnNoun(label: noun, isSubject: text.roles(index + 1).contains(.auxiliary), isAside: isAside)
      }
      guard text.roles(index).isEmpty, text.entry(index).label < 0 else { return nil }
    }
    return nil
  }

  /// The English noun of each.
  private static let nouns: [String: String] = {
    var nouns: [String: String] = [:]
    for line in forms.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for form in words.dropFirst() { nouns[form] = words[0] }
    }
    return nouns
  }()

  /// A line for each: the English plural, then those of Spanish, French and German.
  private static let forms = """
    teachers profesores docentes maestros maestras enseignants professeurs lehrer lehrkräfte
    students alumnos estudiantes élèves étudiants lycéens schüler studenten studierende
    doctors médicos médecins ärzte
    nurses enfermeras enfermeros infirmières infirmiers pfleger pflegekräfte
    drivers conductores choferes conducteurs chauffeurs fahrer
    farmers agricultores agriculteurs landwirte bauern
    fishermen pescadores pêcheurs fischer
    passengers pasajeros viajeros passagers voyageurs passagiere fahrgäste reisende
    tourists turistas touristes touristen
    residents vecinos habitantes residentes habitants riverains anwohner bewohner einwohner
    workers trabajadores obreros ouvriers travailleurs arbeiter beschäftigte
    employees empleados salariés employés angestellte mitarbeiter
    customers clientes usuarios clients usagers kunden
    members miembros socios afiliados membres adhérents mitglieder
    officers agentes policías agents policiers gendarmes polizisten beamte
    firefighters bomberos pompiers feuerwehrleute
    rescuers rescatistas socorristas secouristes sauveteurs retter helfer rettungskräfte
    volunteers voluntarios bénévoles volontaires freiwillige
    prisoners presos reclusos internos détenus prisonniers häftlinge gefangene insassen
    migrants migrantes inmigrantes migrants migranten flüchtlinge
    families familias familles familien
    children niños niñas enfants kinder
    minors menores minderjährige
    patients pacientes patients patienten
    witnesses testigos témoins zeugen
    suspects sospechosos suspects verdächtige
    delegates delegados délégués delegierte
    candidates candidatos candidats kandidaten bewerber
    players jugadores joueurs spieler
    fans aficionados hinchas supporters fans
    visitors visitantes visiteurs besucher
    guests huéspedes invitados invités gäste
    lawyers abogados avocats anwälte
    judges jueces juges richter
    journalists periodistas journalistes journalisten
    pilots pilotos pilotes piloten
    households hogares ménages haushalte
    companies empresas compañías entreprises sociétés firmen unternehmen
    streets calles rues straßen
    districts distritos barrios quartiers bezirke stadtteile
    provinces provincias provinces provinzen
    cities ciudades villes städte
    countries países pays länder
    stations estaciones gares stations bahnhöfe stationen
    airports aeropuertos aéroports flughäfen
    ports puertos ports häfen
    hotels hoteles hôtels hotels
    restaurants restaurantes restaurants gaststätten
    nurseries guarderías crèches kitas
    universities universidades universités universitäten hochschulen
    libraries bibliotecas bibliothèques bibliotheken büchereien
    museums museos musées museen
    churches iglesias églises kirchen
    courts tribunales juzgados tribunaux gerichte
    branches sucursales filiales agences succursales filialen
    helicopters helicópteros hélicoptères hubschrauber
    engines motores moteurs motoren
    machines máquinas machines maschinen
    containers contenedores conteneurs container
    cranes grúas grues kräne
    tents carpas tentes zelte
    samples muestras échantillons proben
    projects proyectos projets projekte
    contracts contratos contrats verträge
    licences licencias permisos licences permis lizenzen genehmigungen
    applications solicitudes demandes anträge
    proposals propuestas propositions vorschläge
    amendments enmiendas amendements änderungsanträge
    measures medidas mesures maßnahmen
    laws leyes lois gesetze
    inspections inspecciones inspections kontrollen inspektionen
    investigations investigaciones enquêtes ermittlungsverfahren verfahren
    searches allanamientos perquisitions durchsuchungen
    raids redadas razzias
    accidents accidentes accidents unfälle
    collisions choques colisiones collisions zusammenstöße
    explosions explosiones explosions explosionen
    landslides deslizamientos derrumbes éboulements erdrutsche
    aftershocks réplicas répliques nachbeben
    fires incendios incendies brände
    outbreaks brotes ausbrüche
    products productos produits produkte
    bottles botellas bouteilles flaschen
    books libros livres bücher
    animals animales animaux tiere
    dogs perros chiens hunde
    horses caballos chevaux pferde
    bees abejas abeilles bienen
    fish peces poissons fische
    windows ventanas fenêtres fenster
    roofs tejados techos toits dächer
    rooms aulas salles räume
    classrooms clases classes klassen
    posts postes stellen
    lines líneas lignes linien
    ships buques navires schiffe
    barrels barriles barils fässer
    bags bolsas sacs säcke
    weapons armas armes waffen
    """
}
