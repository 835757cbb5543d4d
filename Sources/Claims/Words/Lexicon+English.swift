extension Lexicon {
  /// The words of English news.
  static let english = Lexicon(
    roles: [
      (
        .saying,
        """
        said says say saying insists insist maintains maintain contends contended contend concedes asserts asserted warns claim told tells added adds reported reports announced announces stated states confirmed
        confirms acknowledged claimed claims insisted warned wrote writes declared explained noted argued argue argues
        recalled replied testified tweeted posted joked admitted admits conceded complained asked cited citing quoted called
        informed ruled praised described maintained alleged repeated stressed disclosed revealed estimates estimated
        relayed recounted lamented boasted vowed pledged cautioned clarified conveyed reiterated remarked commented answered responded promised promises countered thundered shouted whispered muttered messaged
        """
      ),
      (
        .counting,
        """
        put puts reckon pencilled penciled gave gives counted counts count estimated estimates estimate reckoned reckons believed believes believe
        thinks think thought expects expect expected forecasts forecast predicted predicts projected projects measured
        recorded records registered listed lists talk talks speak speaks spoke spoken set sets placed numbered
        calculated calculates assumes feared fears value values valued tracked tracks detected detects knows knew identified logged logs confirms
        recommended recommends offered offers demanded demands sought seeks proposed proposes verified tallied tallies attributes attributed blames blamed pegs pegged tots totted evaluates assesses assessed wants seeking demanding
        """
      ),
      (
        .estimate,
        "estimate estimates figure figures tally count total toll number numbers data assessment account list"
      ),
      (.according, "according per"),
      (
        .person,
        """
        people persons person residents infants investors taxpayers savers depositors customers consumers men women children child residents passengers victims civilians villagers migrants
        patients students workers employees protesters demonstrators others inhabitants miners worshippers pilgrims
        tourists visitors guests families householders locals hostages prisoners captives detainees inmates suspects
        voters members fans boys girls adults babies infants pupils teachers journalists nurses doctors officers
        policemen firefighters rescuers climbers refugees builders drivers pedestrians shoppers relatives sisters brothers sons daughters siblings mothers fathers parents couples grandparents cyclists motorists riders pilots sailors skiers hikers swimmers divers farmers fishermen pensioners toddlers teens teenagers youths carers nuns monks priests bystanders commuters holidaymakers staff employees contractors crewmen cadets recruits personnel citizens nationals foreigners expats returnees asylum-seekers adults attendees followers supporters volunteers participants competitors athletes players artists actors dancers officers firemen paramedics soldiers infants newborns adolescents schoolchildren schoolgirls schoolboys americans britons
        """
      ),
      (
        .soldier,
        """
        soldiers soldier troops servicemen servicemembers marines fighters militants combatants conscripts recruits
        commandos reservists peacekeepers paratroopers personnel forces insurgents gunmen rebels
        """
      ),
      (
        .voice,
        """
        police officials official authorities authority ministry minister ministers government governments army military
        navy spokesman spokeswoman spokesperson spokespeople agency department office organisers organizers company firm
        carmaker maker airline operator manufacturer management union unions brigades fire-brigade rescuers survivors witnesses
        companies cops
        bank commission committee council court judges judge prosecutors prosecutor regulator regulators insurers
        analysts analyst economists researchers scientists authors doctors hospital hospitals investigators experts
        forecasters president premier mayor governor chief head director leader leaders chairman secretary ambassador
        general commander colonel association federation institute institution university board bureau service services
        headquarters opposition activists monitors group groups charity organisation organization statement report
        study medics medic coroner sheriff detectives museum family relatives lawyer lawyers owner contractor utility
        district port party campaigners lawmakers senators commissioner commissioners coordinator superintendent warden wardens captain manager managers treasurer envoy magistrate dean principal seismologists seismologist geologists meteorologists meteorologist epidemiologists epidemiologist historians economist pathologist paramedics lifeguards rangers conservationists charities ngo ngos separatists guerrillas junta coalition alliance league tribunal panel inquiry taskforce consortium lender insurer retailer supplier builder developer brewer chipmaker drugmaker airport zoo club survey poll census prefect prefecture governorate municipality county eyewitnesses bystanders neighbours volunteers team teams crews divers searchers executive executives representative representatives negotiators mediators rebels militants insurgents gunmen lieutenant constable dispatcher firm shipowner cooperative daughter wife husband widow widower mother father brother sister daughters parents authorities scientists trainers promoters referee administrators liquidators custodian auditors auditor accountants operators strikers shareholders historians pilot skipper vet vets registrar ministry treasury newspapers media broadcasters outlets nurses teachers physicians surgeons clinic clinics defence administration watchdog observatory broadcaster newspaper
        agencies departments mps deputies diplomats intelligence coastguard health members statistics observers
        councillors ministries rail trade security medical rescue aid weather guard brigade corps command trial pollster pollsters railway regime commander-in-chief chiefs inspectors farmers spies rulers forecaster airlines hotel operator rescuer chamber secretariat directorate delegation consulate ombudsman ombudswoman lawmaker legislator campaigner councillor councilor diplomat expert researcher scientist investigator engineer organiser organizer medic doctor surgeon prosecutor auditor adviser aide insider witness eyewitness survivor villager cabinet presidency chancellery startup giant conglomerate brewery steelmaker shipbuilder planemaker toolmaker truckmaker winemaker watchmaker papermaker boatmen drivers bureau prosecutors-general academy tribunal carmakers lawyers archdiocese church society foundation newspaper lab laboratory clinic
        source sources centre center clinic miner lender retailer insurer producer drugmaker chipmaker automaker brewer collective parliament congress house senate kremlin defence defense
        """
      ),
      (.determiner, "the a an his her its their our my this that these those one some another both any each every"),
      (
        .preposition,
        """
        of in on at to from for with by near off over under into across through against between among amid inside outside
        during since until after before around along behind beyond toward towards without within despite via
        """
      ),
      (
        .conjunction,
        """
        and but or when while as if because although though whereas that which who whom whose where than so nor yet
        unless whether how what why
        """
      ),
      (.personPronoun, "he she him her his hers"), (.thingPronoun, "it they them"),
      (
        .title,
        """
        mr mrs ms miss dr pm president general gen prime minister chancellor king queen prince princess pope senator sen
        governor gov mayor professor prof judge captain capt colonel col sgt sergeant sir lord lady dame secretary
        foreign defence defense interior health finance chief superintendent inspector lieutenant lt admiral ambassador
        sheriff warden dean commissioner coordinator magistrate principal constable skipper manager representative pilot envoy treasurer lieutenant reverend rev bishop archbishop congressman congresswoman lawyer attorney activist imam rabbi sheikh deacon economist analyst representative rep ceo coach spokesman spokeswoman
        """
      ),
      (
        .auxiliary,
        """
        is are was were be been being am has have had do does did will would shall should can could may might must ought
        remain remained become became
        """
      ),
      (
        .adverb,
        """
        also later earlier then now already still just only once again meanwhile however instead even ever yet soon
        recently initially publicly about around roughly nearly almost approximately privately officially today yesterday tomorrow tonight too quickly so far
        alone separately likewise there here reportedly apparently allegedly early late
        """
      ),
      (
        .hypothetical,
        "could may might would if unless feared fears fear risk risks potentially possible possibly expected likely whether"
      ),
      (.negation, "no not never none denied denies deny without neither nor false untrue wrongly"),
      (.negation, DenialWords.contractions), (.auxiliary, DenialWords.contractions), (.denial, DenialWords.verbs),
      (.verb, DenialWords.verbsOnly), (.account, DenialWords.accounts), (.supposal, DenialWords.supposals),
      (.past, "compared previously formerly former previous earlier last versus against"),
      (
        .fall,
        "fallen lost lose loses fell fall falls dropped drop drops down lower lowered lowers cut cuts slipped slid shed shrank declined decline tumbled sank slumped tumbling plunged plunging plunges dropping falling sinking slumping tumbles trimmed reduced decreased eased"
      ),
      (
        .rise,
        "risen grown climbed rose rise rises gained gain gains added adds up higher raised raises climbed climbs jumped increased hiked"
      ),
      (
        .countable,
        """
        homes houses buildings departures dwellings buses coins jewels necklaces diamonds manuscripts statues vases watches rings carriages wagons coaches lorries tractors trees boats yachts villages hamlets shelters classrooms factories warehouses stalls churches mosques temples pylons poles wells turbines panels reactors satellites turtles whales dolphins seals penguins elephants sharks turkeys ducks geese goats lambs cows calves hives pets dogs cats flights trains cars vehicles vans buses trucks ships boats vessels aircraft planes helicopters
        tanks rockets missiles drones ballots papers votes farms birds hens chickens pigs cattle sheep animals jobs
        schools hospitals shops stores businesses tests samples objects items pieces works
        paintings artefacts artifacts phones handsets units customers households properties apartments flats tents beds
        rooms seats bridges roads trees weapons guns rifles shots rounds bullets doses vaccines tonnes barrels crashes
        attacks strikes arrests complaints claims lawsuits applications permits licences licenses tickets visas profiles
        accounts files documents emails messages calls users subscribers downloads fires wildfires earthquakes
        aftershocks landslides masks ventilators kits samples patients seats photos images pupils
        """
      ),
      (
        .participle,
        """
        recalled cancelled canceled destroyed damaged burned burnt stolen seized sunk downed shot launched fired released
        freed closed shut culled slaughtered infected affected flooded delayed grounded sold shipped ordered built
        demolished looted recovered exchanged swapped returned recounted cut lost created evacuated displaced rescued
        injured killed wounded arrested detained deployed sent committed vaccinated tested hospitalised hospitalized
        abducted kidnapped drowned expelled scrapped suspended diverted razed gutted wrecked levelled leveled collapsed submerged swept uprooted toppled evicted quarantined slaughtered confiscated impounded withdrawn disqualified killed expelled deported exported imported produced postponed shelved rescheduled inspected repaired rebuilt registered rejected approved donated distributed
        """
      ),
      (
        .calendar,
        """
        january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday
        thursday friday saturday sunday mondays tuesdays
        """
      ),
      (
        .numbered,
        """
        level levels stage phase tier type grade class category round game week day chapter part act season episode route
        highway room section article step zone division page volume version covid channel gate platform lane no top last
        first next past final
        """
      ),
      (
        .verb,
        """
        came come comes went go goes took take takes made make makes got get gets left leave leaves struck strikes hit
        hits began begin begins started ended end found find finds kept keep keeps won win wins held hold holds sent send
        sends brought bring met meet meets led lead leads showed show shows saw see sees used use uses died die dies
        killed kills kill injured hurt wounded crashed overturned opened opens closed ordered counting following
        including saying according claiming moved moves moving ran run runs built carried carry carries stood stand
        stands stayed stay stays lies lay pushed pulled want wants wanted need needs like liked likes hopes hope became
        told measured expects erupted collapsed reached reaches
        """
      ),
    ],
    values: [
      (
        .number,
        [
          ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
          ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
          ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20),
          ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
          ("dozen", 12),
        ]
      ),
      (
        .scale,
        [
          ("hundred", 100), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("mn", 1e6),
          ("bn", 1e9), ("tn", 1e12), ("lakh", 1e5), ("lakhs", 1e5), ("crore", 1e7), ("crores", 1e7),
        ]
      ),
      (
        .duration,
        [
          ("day", 1), ("days", 1), ("week", 7), ("weeks", 7), ("fortnight", 14), ("month", 30), ("months", 30),
          ("year", 365),
          ("years", 365), ("hours", 0.04), ("hour", 0.04), ("minutes", 0.0007), ("minute", 0.0007),
          ("seconds", 0.00001), ("second", 0.00001),
        ]
      ),
    ],
    units: [
      (.currency, "USD", "dollar dollars"), (.currency, "EUR", "euro euros"),
      (.currency, "GBP", "pound pounds sterling"), (.currency, "JPY", "yen"), (.currency, "CNY", "yuan renminbi"),
      (.currency, "INR", "rupee rupees"), (.currency, "RUB", "rouble roubles ruble rubles"),
      (.currency, "CHF", "francs"), (.currency, "pesos", "peso pesos"), (.currency, "crowns", "crowns koruna"),
      (.currency, "TRY", "lira liras"), (.currency, "ZAR", "rand"), (.currency, "BRL", "reais"),
      (.currency, "ILS", "shekel shekels"), (.currency, "NGN", "naira"), (.currency, "MYR", "ringgit"),
      (.currency, "THB", "baht"), (.currency, "AED", "dirham dirhams"), (.currency, "SAR", "riyal riyals"),
      (.currency, "UAH", "hryvnia hryvnias"), (.currency, "PLN", "zloty zlotys"), (.currency, "HUF", "forint forints"),
      (.currency, "shillings", "shilling shillings"), (.currency, "BDT", "taka"), (.currency, "IDR", "rupiah"),
      (.currency, "GHS", "cedi cedis"), (.currency, "SEK", "kronor"), (.currency, "dinars", "dinar dinars"),
      ([], "litres", "litres liters litre liter"), ([], "gallons", "gallons gallon"),
      ([], "kW", "kilowatts kilowatt"), ([], "MW", "megawatts megawatt mw"), ([], "GW", "gigawatts gigawatt gw"),
      (.currency, "NOK", "kroner"),
      ([], "km", "km kilometres kilometers kilometre kilometer"), ([], "metres", "metres meters metre meter m"),
      ([], "miles", "miles mile"), ([], "feet", "feet foot ft"), ([], "cm", "cm centimetres centimeters"),
      ([], "mm", "mm millimetres millimeters"), ([], "inches", "inches inch"),
      ([], "hectares", "hectares hectare ha"), ([], "acres", "acres acre"), ([], "degrees", "degrees degree"),
      ([], "grams", "grams gram grammes"), ([], "kg", "kg kilograms kilos kilogrammes"),
      ([], "tonnes", "tonnes tons tonne ton"), ([], "km/h", "kph km/h kmh"), ([], "mph", "mph"), ([], "knots", "knots"),
      ([], "points", "points point"),
    ],
    labels: [
      (
        "killed",
        """
        dead died die dies killed killing kills kill deaths death toll bodies fatalities perished drowned slain lives
        corpses murders homicides fatally executed perish drown drowning slayings killings succumbed fatality
        """
      ),
      (
        "injured",
        "injured hurt injury maimed wounded injuries injuring wounding wounds injures wounds treated treating treats"
      ),
      ("casualties", "casualties losses"),
      ("missing", "missing unaccounted untraced found vanished disappeared"),
      ("trapped", "trapped trapping traps underground entombed"),
      ("stranded", "stranded marooned stuck"),
      (
        "arrested",
        "arrested detained arrests detentions arresting detaining custody held remanded arrest apprehended nabbed"
      ),
      ("evacuated", "evacuated evacuees evacuation evacuations evacuating evacuate flee fled fleeing moved relocated"),
      ("displaced", "displaced displacing uprooted"), ("homeless", "homeless"),
      ("recovered", "recoveries recovered"), ("rescued", "rescued saved rescuing rescues rescue airlifted"),
      ("survivors", "survivors survived alive survivor"),
      ("on board", "aboard board carrying carried"), ("crew", "crew"),
      ("cases", "cases infection infections infected positive sickened sickening diagnosed"),
      ("hospitalised", "hospitalised hospitalized hospital hospitals admitted hospitalisations hospitalizations"),
      ("vaccinated", "vaccinated vaccination vaccinations inoculated"),
      ("hostages", "hostages hostage abducted kidnapped captive"),
      ("troops deployed", "force strength contingent committed deployed sent went"),
      ("missiles fired", "missiles missile launches"),
      ("drones launched", "drones drone shaheds shahed uavs"),
      ("reinforcements", "reinforcements replacements reinforcement"),
      ("firefighters", "firefighters"),
      ("attendance", "crowd attendance spectators attended marchers onlookers turnout crowds"),
      ("participants", "participants enrolled runners starters part recruited"), ("capacity", "capacity licensed"),
      ("seats", "seats"), ("votes", "votes"), ("signatures", "signatures signatories"),
      ("jobs", "jobs positions posts redundancies layoffs"),
      ("magnitude", "magnitude"),
      ("turnout", "turnout"), ("policy rate", "rate rates"), ("rate change", "rate rates"),
      ("inflation", "inflation"), ("unemployment", "unemployment jobless joblessness"),
      ("growth", "growth grew gdp economy expanded"), ("efficacy", "effective efficacy"),
      ("participation", "participation joined strike strikers walkout stoppage walked"),
      ("vote share", "vote votes preferences ballot"),
      ("index change", "index shares stocks nasdaq dow ftse nikkei dax"), ("tariff", "tariff tariffs duties levies"),
      ("approval", "approval support approve approves satisfied"), ("stake", "stake"),
      ("containment", "contained containment"),
      ("fine", "fine fined fines penalty penalties"), ("price", "price priced costs cost sells sell sale prices"),
      ("cost", "cost costing"),
      ("oil price", "oil crude brent barrel"), ("budget", "budget"), ("contract value", "contract deal"),
      ("value", "worth valued value valuing valuation"),
      ("value of loss", "loss losses damage"), ("revenue", "revenue revenues sales turnover takings"),
      ("profit", "profit profits earnings earned earns earn income"), ("bribes", "bribes bribe kickbacks"),
      ("loss", "lost lose loses"), ("debt", "debt debts owed arrears"),
      ("aid", "donors needed appeal aid grant grants funding package donated donation donations"),
      ("investment", "investment invest invested investing"), ("raised", "raised raise"),
      ("ransom", "ransom ransoms"), ("production", "produced produces output production mined harvested"),
      ("quota", "quota quotas catch"), ("people affected", "affected"), ("length", "long"), ("incidents", "incidents"),
      ("pay rise", "salaries wages wage pay raise"), ("deficit", "deficit deficits shortfall gap"),
      ("damages", "damages settlement"), ("compensation", "compensation payout payouts redress"),
      ("respondents", "polled surveyed interviewed respondents"),
      ("undecided", "undecided"), ("sheltered", "sheltering sheltered"), ("recaptured", "recaptured"),
      ("escaped", "escaped escapees fugitives absconded"), ("water level", "crested cresting peaked level levels"),
      ("released", "released freed"),
      ("charged", "charged indicted"), ("treated", "treated treating treats"),
      ("abstentions", "abstentions abstained abstain abstaining"), ("savings", "savings saving save saves"),
      ("spending", "spending spend spends spent outlays expenditure"), ("bail", "bail"),
      ("salary", "salary wages wage"),
      ("range", "range flew travelled traveled flight"), ("depth", "deep depth deepen"),
      ("height", "tall height high"), ("altitude", "altitude altitudes"),
      ("rainfall", "rain rainfall rained"), ("snowfall", "snow snowfall snowed"),
      ("area burned", "burned burnt scorched blackened charred flames blaze fire wildfire"),
      ("high temperature", "high highs"), ("low temperature", "low lows"),
      ("temperature", "temperature temperatures mercury"),
      ("wind speed", "winds wind gusts gusting"), ("speed", "speed speeds speeding"),
      ("weight", "weighs weight weighing weighed"), ("repair time", "repair repairs repairing mending fix mend"),
      ("sentence", "prison jail jailed sentenced imprisoned sentence"),
      ("distance", "course route circuit"),
    ], isEnglish: true)
}
