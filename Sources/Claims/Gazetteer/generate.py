#!/usr/bin/env python3
"""Writes CountryTable.swift: the names of states and of their capitals in the languages that claims are read in.

  pip install babel==2.18.0 && generate.py > CountryTable.swift

Names in other languages than English are those of the Unicode CLDR as packaged by Babel (Unicode licence v3). The English
names, adjectives, peoples and seats of government below are common knowledge, as an almanac has it, and so are the
adjectives of the other languages.
"""
from babel import Locale

LANGUAGES = ["es", "de", "fr", "ja", "zh", "hi", "ar", "ru", "uk"]

# code | English name | adjective | people in the plural | seats and houses of government
BASE = """
AF|Afghanistan|Afghan|Afghans|Kabul
AL|Albania|Albanian|Albanians|Tirana
DZ|Algeria|Algerian|Algerians|Algiers
AO|Angola|Angolan|Angolans|Luanda
AR|Argentina|Argentine,Argentinian|Argentines|Buenos Aires
AM|Armenia|Armenian|Armenians|Yerevan
AU|Australia|Australian|Australians|Canberra
AT|Austria|Austrian|Austrians|Vienna
AZ|Azerbaijan|Azerbaijani|Azerbaijanis|Baku
BH|Bahrain|Bahraini|Bahrainis|Manama
BD|Bangladesh|Bangladeshi|Bangladeshis|Dhaka
BY|Belarus|Belarusian|Belarusians|Minsk
BE|Belgium|Belgian|Belgians|
BJ|Benin|Beninese||Porto-Novo
BT|Bhutan|Bhutanese||Thimphu
BO|Bolivia|Bolivian|Bolivians|La Paz
BA|Bosnia|Bosnian|Bosnians|Sarajevo
BW|Botswana|Botswanan||Gaborone
BR|Brazil|Brazilian|Brazilians|Brasilia,Brasília
BG|Bulgaria|Bulgarian|Bulgarians|Sofia
BF|Burkina Faso|Burkinabe||Ouagadougou
BI|Burundi|Burundian|Burundians|Bujumbura
KH|Cambodia|Cambodian|Cambodians|Phnom Penh
CM|Cameroon|Cameroonian|Cameroonians|Yaounde,Yaoundé
CA|Canada|Canadian|Canadians|Ottawa
CV|Cape Verde|Cape Verdean|Cape Verdeans|Praia
CF|Central African Republic|Central African||Bangui
TD|Chad|Chadian|Chadians|N'Djamena
CL|Chile|Chilean|Chileans|Santiago
CN|China|Chinese||Beijing,Peking
CO|Colombia|Colombian|Colombians|Bogota,Bogotá
CD|Congo|Congolese||Kinshasa
CR|Costa Rica|Costa Rican|Costa Ricans|San Jose
HR|Croatia|Croatian|Croatians,Croats|Zagreb
CU|Cuba|Cuban|Cubans|Havana
CY|Cyprus|Cypriot|Cypriots|Nicosia
CZ|Czech Republic|Czech|Czechs|Prague
DK|Denmark|Danish|Danes|Copenhagen
DJ|Djibouti|Djiboutian||
DO|Dominican Republic|Dominican|Dominicans|Santo Domingo
EC|Ecuador|Ecuadorean,Ecuadorian|Ecuadoreans|Quito
EG|Egypt|Egyptian|Egyptians|Cairo
SV|El Salvador|Salvadoran|Salvadorans|San Salvador
ER|Eritrea|Eritrean|Eritreans|Asmara
EE|Estonia|Estonian|Estonians|Tallinn
ET|Ethiopia|Ethiopian|Ethiopians|Addis Ababa
FJ|Fiji|Fijian|Fijians|Suva
FI|Finland|Finnish|Finns|Helsinki
FR|France|French||Paris
GA|Gabon|Gabonese||Libreville
GM|Gambia|Gambian|Gambians|Banjul
GE|Georgia|Georgian|Georgians|Tbilisi
DE|Germany|German|Germans|Berlin
GH|Ghana|Ghanaian|Ghanaians|Accra
GR|Greece|Greek|Greeks|Athens
GT|Guatemala|Guatemalan|Guatemalans|Guatemala City
GN|Guinea|Guinean|Guineans|Conakry
GY|Guyana|Guyanese||
HT|Haiti|Haitian|Haitians|Port-au-Prince
HN|Honduras|Honduran|Hondurans|Tegucigalpa
HU|Hungary|Hungarian|Hungarians|Budapest
IS|Iceland|Icelandic|Icelanders|Reykjavik,Reykjavík
IN|India|Indian|Indians|New Delhi,Delhi
ID|Indonesia|Indonesian|Indonesians|Jakarta
IR|Iran|Iranian|Iranians|Tehran
IQ|Iraq|Iraqi|Iraqis|Baghdad
IE|Ireland|Irish||Dublin
IL|Israel|Israeli|Israelis|Jerusalem
IT|Italy|Italian|Italians|Rome
CI|Ivory Coast|Ivorian|Ivorians|Yamoussoukro,Abidjan
JM|Jamaica|Jamaican|Jamaicans|
JP|Japan|Japanese||Tokyo
JO|Jordan|Jordanian|Jordanians|Amman
KZ|Kazakhstan|Kazakh|Kazakhs|Astana
KE|Kenya|Kenyan|Kenyans|Nairobi
XK|Kosovo|Kosovar|Kosovars|Pristina
KW|Kuwait|Kuwaiti|Kuwaitis|
KG|Kyrgyzstan|Kyrgyz||Bishkek
LA|Laos|Laotian,Lao|Laotians|Vientiane
LV|Latvia|Latvian|Latvians|Riga
LB|Lebanon|Lebanese||Beirut
LS|Lesotho|||Maseru
LR|Liberia|Liberian|Liberians|Monrovia
LY|Libya|Libyan|Libyans|Tripoli
LT|Lithuania|Lithuanian|Lithuanians|Vilnius
LU|Luxembourg|||
MG|Madagascar|Malagasy||Antananarivo
MW|Malawi|Malawian|Malawians|Lilongwe
MY|Malaysia|Malaysian|Malaysians|Kuala Lumpur,Putrajaya
MV|Maldives|Maldivian|Maldivians|Male
ML|Mali|Malian|Malians|Bamako
MT|Malta|Maltese||Valletta
MR|Mauritania|Mauritanian|Mauritanians|Nouakchott
MU|Mauritius|Mauritian|Mauritians|
MX|Mexico|Mexican|Mexicans|Mexico City
MD|Moldova|Moldovan|Moldovans|Chisinau
MN|Mongolia|Mongolian|Mongolians|Ulaanbaatar,Ulan Bator
ME|Montenegro|Montenegrin|Montenegrins|Podgorica
MA|Morocco|Moroccan|Moroccans|Rabat
MZ|Mozambique|Mozambican|Mozambicans|Maputo
MM|Myanmar|Burmese||Naypyidaw,Naypyitaw
NA|Namibia|Namibian|Namibians|Windhoek
NP|Nepal|Nepali,Nepalese|Nepalis|Kathmandu
NL|Netherlands|Dutch||The Hague
NZ|New Zealand|New Zealand|New Zealanders|Wellington
NI|Nicaragua|Nicaraguan|Nicaraguans|Managua
NE|Niger|||Niamey
NG|Nigeria|Nigerian|Nigerians|Abuja
KP|North Korea|North Korean|North Koreans|Pyongyang
MK|North Macedonia|Macedonian|Macedonians|Skopje
NO|Norway|Norwegian|Norwegians|Oslo
OM|Oman|Omani|Omanis|Muscat
PK|Pakistan|Pakistani|Pakistanis|Islamabad
PS|Palestine|Palestinian|Palestinians|Ramallah
PA|Panama|Panamanian|Panamanians|Panama City
PG|Papua New Guinea|||Port Moresby
PY|Paraguay|Paraguayan|Paraguayans|Asuncion,Asunción
PE|Peru|Peruvian|Peruvians|Lima
PH|Philippines|Philippine|Filipinos|Manila
PL|Poland|Polish|Poles|Warsaw
PT|Portugal|Portuguese||Lisbon
QA|Qatar|Qatari|Qataris|Doha
RO|Romania|Romanian|Romanians|Bucharest
RU|Russia|Russian|Russians|Moscow,Kremlin
RW|Rwanda|Rwandan|Rwandans|Kigali
SA|Saudi Arabia|Saudi,Saudi Arabian|Saudis|Riyadh
SN|Senegal|Senegalese||Dakar
RS|Serbia|Serbian|Serbs,Serbians|Belgrade
SL|Sierra Leone|Sierra Leonean|Sierra Leoneans|Freetown
SG|Singapore|Singaporean|Singaporeans|
SK|Slovakia|Slovak|Slovaks|Bratislava
SI|Slovenia|Slovenian|Slovenes|Ljubljana
SB|Solomon Islands|||Honiara
SO|Somalia|Somali|Somalis|Mogadishu
ZA|South Africa|South African|South Africans|Pretoria
KR|South Korea|South Korean|South Koreans|Seoul
SS|South Sudan|South Sudanese||Juba
ES|Spain|Spanish|Spaniards|Madrid
LK|Sri Lanka|Sri Lankan|Sri Lankans|Colombo
SD|Sudan|Sudanese||Khartoum
SR|Suriname|Surinamese||Paramaribo
SE|Sweden|Swedish|Swedes|Stockholm
CH|Switzerland|Swiss||Bern
SY|Syria|Syrian|Syrians|Damascus
TW|Taiwan|Taiwanese||Taipei
TJ|Tajikistan|Tajik|Tajiks|Dushanbe
TZ|Tanzania|Tanzanian|Tanzanians|Dodoma
TH|Thailand|Thai|Thais|Bangkok
TL|East Timor|Timorese||Dili
TG|Togo|Togolese||Lome,Lomé
TO|Tonga|Tongan|Tongans|Nuku'alofa
TT|Trinidad and Tobago|||Port of Spain
TN|Tunisia|Tunisian|Tunisians|Tunis
TR|Turkey|Turkish|Turks|Ankara
TM|Turkmenistan|Turkmen||Ashgabat
UG|Uganda|Ugandan|Ugandans|Kampala
UA|Ukraine|Ukrainian|Ukrainians|Kyiv,Kiev
AE|United Arab Emirates|Emirati|Emiratis|Abu Dhabi
GB|United Kingdom|British|Britons|London,Britain,Westminster,UK,Whitehall,Downing Street
US|United States|US,American,U.S.|Americans|Washington,USA,America
UY|Uruguay|Uruguayan|Uruguayans|Montevideo
UZ|Uzbekistan|Uzbek|Uzbeks|Tashkent
VU|Vanuatu|||
VE|Venezuela|Venezuelan|Venezuelans|Caracas
VN|Vietnam|Vietnamese||Hanoi
YE|Yemen|Yemeni|Yemenis|Sanaa,Sana'a
ZM|Zambia|Zambian|Zambians|Lusaka
ZW|Zimbabwe|Zimbabwean|Zimbabweans|Harare
EU|European Union|EU,European||Brussels,Europe
"""

# Adjectives: Spanish, German and French in the masculine singular, inflected below; stems of Russian; forms of Hindi and
# Arabic (without the article).
ADJECTIVES = """
AF afgano afghanisch afghan афганск अफ़गान أفغاني
AR argentino argentinisch argentin аргентинск - أرجنتيني
AU australiano australisch australien австралийск ऑस्ट्रेलियाई أسترالي
AT austriaco österreichisch autrichien австрийск - نمساوي
BD bangladesí bangladeschisch bangladais бангладешск बांग्लादेशी بنغلاديشي
BY bielorruso belarussisch biélorusse белорусск - بيلاروسي
BE belga belgisch belge бельгийск - بلجيكي
BO boliviano bolivianisch bolivien боливийск - بوليفي
BR brasileño brasilianisch brésilien бразильск ब्राज़ीली برازيلي
CA canadiense kanadisch canadien канадск कनाडाई كندي
CL chileno chilenisch chilien чилийск - تشيلي
CN chino chinesisch chinois китайск चीनी صيني
CO colombiano kolumbianisch colombien колумбийск - كولومبي
CU cubano kubanisch cubain кубинск - كوبي
DK danés dänisch danois датск - دنماركي
EC ecuatoriano ecuadorianisch équatorien эквадорск - إكوادوري
EG egipcio ägyptisch égyptien египетск - مصري
FI finlandés finnisch finlandais финск - فنلندي
FR francés französisch français французск फ्रांसीसी فرنسي
DE alemán deutsch allemand немецк जर्मन ألماني
GR griego griechisch grec греческ - يوناني
GT guatemalteco guatemaltekisch guatémaltèque гватемальск - غواتيمالي
HU húngaro ungarisch hongrois венгерск - مجري
IN indio indisch indien индийск भारतीय هندي
ID indonesio indonesisch indonésien индонезийск इंडोनेशियाई إندونيسي
IR iraní iranisch iranien иранск ईरानी إيراني
IQ iraquí irakisch irakien иракск इराकी عراقي
IL israelí israelisch israélien израильск इज़राइली إسرائيلي
IT italiano italienisch italien итальянск इतालवी إيطالي
JP japonés japanisch japonais японск जापानी ياباني
KE keniano kenianisch kényan кенийск - كيني
KP norcoreano nordkoreanisch nord-coréen северокорейск - -
KR surcoreano südkoreanisch sud-coréen южнокорейск - -
LB libanés libanesisch libanais ливанск लेबनानी لبناني
LY libio libysch libyen ливийск - ليبي
MA marroquí marokkanisch marocain марокканск - مغربي
MX mexicano mexikanisch mexicain мексиканск - مكسيكي
NL neerlandés niederländisch néerlandais нидерландск - هولندي
NP nepalí nepalesisch népalais непальск नेपाली نيبالي
NG nigeriano nigerianisch nigérian нигерийск - نيجيري
NO noruego norwegisch norvégien норвежск - نرويجي
PK pakistaní pakistanisch pakistanais пакистанск पाकिस्तानी باكستاني
PE peruano peruanisch péruvien перуанск - بيروفي
PH filipino philippinisch philippin филиппинск - فلبيني
PL polaco polnisch polonais польск - بولندي
PT portugués portugiesisch portugais португальск - برتغالي
RO rumano rumänisch roumain румынск - روماني
RU ruso russisch russe российск रूसी روسي
SA saudí saudisch saoudien саудовск सऊदी سعودي
ZA sudafricano südafrikanisch sud-africain южноафриканск - -
ES español spanisch espagnol испанск - إسباني
LK - - sri-lankais ланкийск श्रीलंकाई سريلانكي
SD sudanés sudanesisch soudanais суданск - سوداني
SE sueco schwedisch suédois шведск - سويدي
CH suizo schweizerisch suisse швейцарск - سويسري
SY sirio syrisch syrien сирийск सीरियाई سوري
TW taiwanés taiwanisch taïwanais тайваньск ताइवानी تايواني
TH tailandés thailändisch thaïlandais таиландск - تايلاندي
TN tunecino tunesisch tunisien тунисск - تونسي
TR turco türkisch turc турецк तुर्की تركي
UA ucraniano ukrainisch ukrainien украинск यूक्रेनी أوكراني
GB británico britisch britannique британск ब्रिटिश بريطاني
US estadounidense amerikanisch américain американск अमेरिकी أمريكي
VE venezolano venezolanisch vénézuélien венесуэльск - فنزويلي
VN vietnamita vietnamesisch vietnamien вьетнамск - فيتنامي
YE yemení jemenitisch yéménite йеменск यमनी يمني
EU europeo europäisch européen европейск यूरोपीय أوروبي
"""

# Common short forms beside those of CLDR.
MORE = {
    "KR": "南韓 韩国 韓国 한국 韓", "KP": "北韓 北朝鲜 北朝鮮 朝鲜",
    "US": "米 米国 美国 美國 EE.UU. EEUU États-Unis USA США अमेरिका أمريكا واشنطن ワシントン 华盛顿 Вашингтон वॉशिंगटन वाशिंगटन",
    "GB": "英国 英國 لندن ब्रिटेन بريطانيا Великобритания Royaume-Uni Londres Лондон", "CN": "中国 中國 北京 चीन الصين بكين Pekín Pékin Peking 北京 बीजिंग Пекин",
    "IN": "भारत الهند インド 新德里 दिल्ली نيودلهي ニューデリー", "RU": "俄罗斯 俄国 Kreml Kremlin क्रेमलिन الكرملين クレムリン",
    "UA": "Kiew Kiev Київ", "EU": "欧盟 歐盟 Bruselas Bruxelles Brüssel EU UE", "AE": "الإمارات Émirats",
}

# A capital's time zone where its name is not that of the capital in English.
ZONES = {"UA": "Europe/Kiev", "NP": "Asia/Katmandu", "VN": None}


def spanish(word):
    if word.endswith("o"):
        return [word, word[:-1] + "a", word + "s", word[:-1] + "as"]
    if word.endswith("és") or word.endswith("án"):
        plain = word[:-2] + {"é": "e", "á": "a"}[word[-2]] + word[-1]
        return [word, plain + "a", plain + "es", plain + "as"]
    if word.endswith("l"):
        return [word, word + "a", word + "es", word + "as"]
    return [word, word + ("s" if word[-1] in "aeí" else "es")]


def german(word):
    return [word + end for end in ("", "e", "er", "en", "es", "em")]


def french(word):
    forms = [word, word + "s"] if not word.endswith("s") else [word]
    if word.endswith("en"):
        forms += [word + "ne", word + "nes"]
    elif not word.endswith("e"):
        feminine = {"grec": "grecque", "turc": "turque"}.get(word, word + "e")
        forms += [feminine, feminine + "s"]
    return forms


def russian(stem):
    return [stem + end for end in ("ий", "ая", "ое", "ие", "ого", "ой", "их", "ому", "им", "ими", "ую")]


def arabic(word):
    return [word, word + "ة", "ال" + word, "ال" + word + "ة"]


def genitive(name):
    """Of a Russian or Ukrainian name of one word; what is no word of these kinds stays."""
    for end, of in (("ия", "ии"), ("ія", "ії"), ("а", "ы"), ("ь", "я")):
        if name.endswith(end):
            return name[: -len(end)] + of
    return name + "а" if name[-1] in "нклтрсдмв" else name


def derived(name):
    """The adjectives that Arabic and Hindi make of a state's name by rule: الجزائر, الجزائري, الجزائرية; नेपाल, नेपाली."""
    if " " in name:
        return []
    if "\u0600" <= name[0] <= "\u06ff":
        base = name.removeprefix("ال")
        for ending in ("يا", "ا", "ة"):
            if base.endswith(ending) and len(base) > len(ending) + 1:
                base = base[: -len(ending)]
                break
        return ["ال" + base + "ي", "ال" + base + "ية", base + "ي", base + "ية"]
    if "\u0900" <= name[0] <= "\u097f":
        # A vowel sign or vowel at the end takes the vowel letter.
        vowel = "\u0904" <= name[-1] <= "\u0914" or "\u093e" <= name[-1] <= "\u094c"
        return [name + ("ई" if vowel else "ी")]
    return []


def main():
    adjectives = {}
    for line in ADJECTIVES.split("\n"):
        if not line:
            continue
        code, *words = line.split(" ")
        forms = []
        for word, inflect in zip(words, (spanish, german, french, russian, lambda w: [w], arabic)):
            if word != "-":
                forms += inflect(word)
        adjectives[code] = forms
    adjectives.setdefault("KR", []).extend(["الكوري الجنوبي", "الكورية الجنوبية", "दक्षिण कोरियाई"])
    adjectives.setdefault("KP", []).extend(["الكوري الشمالي", "الكورية الشمالية", "उत्तर कोरियाई"])
    locales = [Locale(name) for name in LANGUAGES]
    cities = {}
    for zone in Locale("ja").time_zones:
        cities[zone.split("/")[-1].replace("_", " ")] = zone
    print("// Written by generate.py; names in other languages than English: Unicode CLDR, Unicode licence v3.\n")
    print("/// The names of states: a line a state, its fields parted by |. What each field holds stands at `Countries`.")
    taken = set()
    print("enum CountryTable {")
    print('  static let lines = """')
    for line in BASE.strip().split("\n"):
        code, name, adjective, people, seats = line.split("|")
        names, capitals = [], []
        for locale in locales:
            if code in locale.territories:
                names.append(locale.territories[code])
                if locale.language in ("ru", "uk"):
                    names.append(genitive(locale.territories[code]))
            for seat in seats.split(","):
                zone = ZONES.get(code, cities.get(seat))
                city = locale.time_zones.get(zone, {}).get("city") if zone else None
                if city:
                    capitals.append(city)
        for more in MORE.get(code, "").split():
            names.append(more)
        unique = lambda values, known: list(dict.fromkeys(v for v in values if v and v not in known))
        names = unique(names, [name])
        capitals = unique(capitals, seats.split(",") + names)
        forms = unique(adjectives.get(code, []), adjective.split(","))
        # A word that is both is read as the name ("New Zealand"); the first state that claims a form keeps it.
        groups = [[name] + people.split(",") + names, seats.split(",") + capitals, adjective.split(",") + forms]
        groups[2] += [form for name in names for form in derived(name)]
        fields = [name, adjective.split(",")[0] or name]
        for group in groups:
            new = unique([form.lower() for form in group], taken)
            taken.update(new)
            fields.append(",".join(new))
        print("    " + "|".join(fields))
    print('    """')
    print("}")


main()
