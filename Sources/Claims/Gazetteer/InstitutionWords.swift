/// The words for kinds of bodies: a line a kind, three fields parted by |.
///
/// First: `state` where a state has one of it, `mouth` for those who only speak for a body, else nothing. Then the English
/// name that is shown, then the words for it in English, Spanish, German, French, Japanese, Chinese, Hindi, Arabic and
/// Russian.
enum InstitutionWords {
  static let lines = """
    |prefectural police|県警,府警,道警
    |police|police officers,polizeiangaben,police force,policía,policia,polizei,gendarmerie,警察,警方,警察当局,पुलिस,الشرطة,شرطة,полиция,полиции,полицией
    state|army|armeeangaben,military,armed forces,armed forces command,ejército,fuerzas armadas,armee,militär,streitkräfte,bundeswehr,armée,forces armées,軍,陸軍,国軍,軍隊,军方,军队,陆军,सेना,थल सेना,الجيش,القوات المسلحة,армия,армии,вооруженные силы,вооруженных сил
    state|navy|naval forces,marina,armada,海軍,海军,नौसेना,البحرية,флот,вмс
    state|air force|fuerza aérea,luftwaffe,armée de l'air,空軍,空军,वायु सेना,वायुसेना,سلاح الجو,القوات الجوية,воздушные силы,ввс
    state|coast guard|coastguard,guardia costera,küstenwache,garde-côtes,gardes-côtes,海上保安庁,海警,तटरक्षक बल,तटरक्षक,خفر السواحل,береговая охрана,沿岸警備隊,國家海警
    state|joint chiefs of staff|合同参謀本部,合参,联合参谋本部,estado mayor conjunto,هيئة الأركان المشتركة
    state|general staff|estado mayor,generalstab,état-major,参謀本部,总参谋部,генштаб,генеральный штаб,генштаба
    state|defence ministry|defense ministry,ministry of defence,ministry of defense,ministerio de defensa,verteidigungsministerium,ministère de la défense,ministère des armées,防衛省,国防省,国防部,रक्षा मंत्रालय,وزارة الدفاع,минобороны,министерство обороны,министерства обороны,міноборони
    state|interior ministry|ministry of the interior,ministry of interior,home ministry,ministerio del interior,ministerio de interior,innenministerium,ministère de l'intérieur,内務省,内政部,गृह मंत्रालय,وزارة الداخلية,мвд,министерство внутренних дел
    state|foreign ministry|ministry of foreign affairs,foreign affairs ministry,ministerio de exteriores,ministerio de relaciones exteriores,außenministerium,auswärtiges amt,ministère des affaires étrangères,外務省,外交部,विदेश मंत्रालय,وزارة الخارجية,мид,министерство иностранных дел
    state|health ministry|ministry of health,ministerio de salud,ministerio de sanidad,gesundheitsministerium,ministère de la santé,保健省,厚生労働省,厚労省,卫生部,卫健委,स्वास्थ्य मंत्रालय,وزارة الصحة,минздрав,министерство здравоохранения,минздрава
    state|finance ministry|ministry of finance,ministerio de hacienda,ministerio de economía,finanzministerium,ministère des finances,財務省,财政部,वित्त मंत्रालय,وزارة المالية,минфин,министерство финансов,ministerio de finanzas
    state|energy ministry|ministry of energy,ministerio de energía,energieministerium,ministère de l'énergie,エネルギー省,能源部,ऊर्जा मंत्रालय,وزارة الطاقة,минэнерго
    state|education ministry|ministry of education,ministerio de educación,bildungsministerium,ministère de l'éducation,文部科学省,文科省,教育部,शिक्षा मंत्रालय,وزارة التعليم,минобразования
    state|agriculture ministry|ministry of agriculture,ministerio de agricultura,landwirtschaftsministerium,ministère de l'agriculture,農林水産省,農水省,农业部,कृषि मंत्रालय,وزارة الزراعة,минсельхоз
    state|transport ministry|ministry of transport,ministerio de transportes,ministerio de transporte,verkehrsministerium,ministère des transports,国土交通省,国交省,交通部,परिवहन मंत्रालय,وزارة النقل,минтранс,運輸省
    state|railway ministry|ministry of railways,railways ministry,रेल मंत्रालय,रेलवे मंत्रालय,铁道部,وزارة النقل والسكك
    |state television|state tv,televisión estatal,staatsfernsehen,télévision d'état,国営テレビ,国家电视台,सरकारी टीवी,التلفزيون الرسمي,государственное телевидение
    |district magistrate|जिलाधिकारी,ज़िलाधिकारी,डीएम
    |human rights commission|commission for human rights,comisión de derechos humanos,menschenrechtskommission,commission des droits de l'homme,人権委員会,人权委员会,मानवाधिकार आयोग,مفوضية حقوق الإنسان
    state|labour ministry|labor ministry,labor department,labour department,ministry of labour,ministry of labor,ministerio de trabajo,arbeitsministerium,ministère du travail,労働省,श्रम मंत्रालय,وزارة العمل,минтруд
    state|emergencies ministry|emergency ministry,ministry of emergencies,ministry of emergency situations,мчс
    state|justice ministry|ministry of justice,ministerio de justicia,justizministerium,ministère de la justice,法務省,司法部,وزارة العدل
    state|trade ministry|ministry of trade,ministry of commerce,commerce ministry,ministerio de comercio,handelsministerium,ministère du commerce,商务部,वाणिज्य मंत्रालय,وزارة التجارة
    state|economy ministry|ministry of economy,wirtschaftsministerium,ministère de l'économie,経済産業省,経産省,وزارة الاقتصاد
    state|environment ministry|ministry of environment,ministerio de medio ambiente,umweltministerium,ministère de l'environnement,環境省,पर्यावरण मंत्रालय
    state|internal affairs ministry|総務省
    |government data|सरकारी आंकड़ों,आधिकारिक आंकड़ों,official figures,government figures,official data,datos oficiales,offiziellen angaben,البيانات الرسمية
    state|chief minister|मुख्यमंत्री
    state|unification ministry|統一省,统一部
    state|government|regierungsangaben,gobierno,ejecutivo,regierung,bundesregierung,gouvernement,政府,सरकार,الحكومة,حكومة,правительство,правительства
    state|central bank|national bank,banque nationale,nationalbank,banco central,zentralbank,notenbank,banque centrale,中央銀行,中銀,央行,केंद्रीय बैंक,रिज़र्व बैंक,रिजर्व बैंक,البنك المركزي,центробанк,центральный банк,центробанка,währungshüter
    state|intelligence agency|intelligence service,spy agency,secret service,intelligence services,espionaje,servicio de inteligencia,agencia de inteligencia,inteligencia,geheimdienst,nachrichtendienst,services de renseignement,service de renseignement,renseignement,情報機関,情報院,情报机构,情报院,खुफिया एजेंसी,ख़ुफ़िया एजेंसी,جهاز المخابرات,وكالة المخابرات,المخابرات,разведка,разведки
    state|statistics office|statistics agency,statistics bureau,statistical office,bureau of statistics,office for statistics,instituto de estadística,statistikamt,statistisches bundesamt,statistikbehörde,institut de la statistique,institut de statistique,統計局,统计局,सांख्यिकी कार्यालय,الإحصاء,росстат,مكتب الإحصاء,الجهاز المركزي للإحصاء,統計庁,统计局
    state|geological survey|هيئة المسح الجيولوجي,المسح الجيولوجي,geological service,geologists,servicio geológico,servicio sismológico,地質調査所,地质调查局
    state|seismological institute|seismological agency,seismological centre,seismological center,seismology institute,seismological service,مركز رصد الزلازل,مركز الزلازل,مرصد الزلازل,राष्ट्रीय भूकंप विज्ञान केंद्र,भूकंप केंद्र,instituto sismológico,centro sismológico,erdbebendienst,institut de sismologie,地震局,भूकंप विज्ञान केंद्र,المرصد الزلزالي
    state|weather agency|weather office,weather service,meteorological agency,meteorological office,met office,meteorological department,weather bureau,weather department,agencia de meteorología,servicio meteorológico,wetterdienst,météo,気象庁,気象局,气象局,मौसम विभाग,الأرصاد الجوية,гидрометцентр
    state|disaster agency|disaster management agency,disaster management authority,disaster mitigation agency,disaster relief agency,national disaster agency,disaster management office,agencia de desastres,katastrophenschutzbehörde,agence de gestion des catastrophes,防災庁,应急管理部,आपदा प्रबंधन प्राधिकरण,आपदा प्रबंधन,هيئة إدارة الكوارث
    state|disaster management ministry|ministry of disaster management,आपदा प्रबंधन मंत्रालय,وزارة إدارة الكوارث
    state|civil protection|civil protection agency,civil protection authority,civil protection service,protección civil,zivilschutz,katastrophenschutz,protection civile,sécurité civile,الحماية المدنية,市民保護,市民保護局,市民保護当局,नागरिक सुरक्षा विभाग
    state|civil defence|civil defense,civil defence agency,civil defense agency,defensa civil,الدفاع المدني,नागरिक सुरक्षा,гражданская оборона
    state|space agency|agencia espacial,raumfahrtagentur,weltraumagentur,agence spatiale,宇宙機関,宇宙航空研究開発機構,航天局,अंतरिक्ष एजेंसी,وكالة الفضاء,роскосмос
    state|parliament|parlamento,parlament,parlement,国会,議会,议会,संसद,البرلمان,парламент
    state|supreme court|tribunal supremo,corte suprema,oberster gerichtshof,cour suprême,最高裁,最高裁判所,最高法院,सर्वोच्च न्यायालय,सुप्रीम कोर्ट,المحكمة العليا,верховный суд
    state|electoral commission|election commission,elections commission,election authority,electoral authority,central election commission,comisión electoral,autoridad electoral,consejo electoral,consejo nacional electoral,tribunal electoral,junta electoral,wahlkommission,wahlleitung,commission électorale,選挙管理委員会,選管,选举委员会,चुनाव आयोग,निर्वाचन आयोग,لجنة الانتخابات,اللجنة الانتخابية,الهيئة العليا للانتخابات,избирком,цик,центризбирком
    state|civil aviation authority|aviation authority,civil aviation agency,aviación civil,autoridad de aviación civil,luftfahrtbehörde,aviation civile,航空局,民航局,नागरिक उड्डयन प्राधिकरण,سلطة الطيران المدني,هيئة الطيران المدني,росавиация
    state|opposition|opposition members,opposition figures,opposition politicians,opposition leaders,opposition lawmakers,opposition deputies,oposición,oposicion,野党,反对党,विपक्ष,المعارضة,оппозиция
    state|presidency|presidential office,president's office,presidencia,präsidialamt,présidence,élysée,大統領府,总统府,الرئاسة,администрация президента
    state|president|presidente,präsident,président,大統領,总统,राष्ट्रपति,الرئيس,президент,президента
    state|prime minister|primer ministro,primera ministra,ministerpräsident,premierminister,premier ministre,première ministre,首相,总理,प्रधानमंत्री,प्रधान मंत्री,رئيس الوزراء,премьер-министр
    state|defence minister|defense minister,ministro de defensa,verteidigungsminister,ministre de la défense,防衛相,国防相,रक्षा मंत्री,وزير الدفاع,министр обороны
    state|foreign minister|ministro de exteriores,außenminister,ministre des affaires étrangères,外相,外長,विदेश मंत्री,وزير الخارجية,министр иностранных дел
    state|health minister|ministro de salud,ministra de salud,gesundheitsminister,ministre de la santé,保健相,厚労相,स्वास्थ्य मंत्री,وزير الصحة,министр здравоохранения
    state|interior minister|home minister,ministro del interior,innenminister,ministre de l'intérieur,गृह मंत्री,وزير الداخلية
    state|transport minister|ministro de transportes,ministra de transportes,verkehrsminister,ministre des transports,運輸相,国交相,परिवहन मंत्री,وزير النقل
    state|agriculture minister|ministro de agricultura,ministra de agricultura,landwirtschaftsminister,ministre de l'agriculture,農相,कृषि मंत्री,وزير الزراعة
    state|education minister|ministro de educación,ministra de educación,bildungsminister,ministre de l'éducation,文科相,शिक्षा मंत्री,وزير التعليم
    state|energy minister|ministro de energía,ministra de energía,energieminister,ministre de l'énergie,エネルギー相,ऊर्जा मंत्री,وزير الطاقة
    state|finance minister|ministro de hacienda,finanzminister,ministre des finances,財務相,वित्त मंत्री,وزير المالية
    |fire brigades|fire brigade,fire service,fire department,firefighters,bomberos,feuerwehr,pompiers,sapeurs-pompiers,消防,消防本部,消防当局,消防部门,消防局,दमकल विभाग,दमकल,الإطفاء,الدفاع المدني والإطفاء,пожарные
    |mountain rescue|mountain rescuers,bergrettung,bergwacht,secours en montagne,rescate de montaña,山岳救助隊,पर्वतीय बचाव दल
    |forest department|forest service,forestry department,वन विभाग,servicio forestal,forstamt
    |Civil Guard|guardia civil
    state|national guard|garde nationale,guardia nacional,nationalgarde,الحرس الوطني,нацгвардия,росгвардия,росгвардии
    |national police|police nationale,policía nacional,الشرطة الوطنية
    |district administration|जिला प्रशासन,ज़िला प्रशासन
    |regional government|gobierno regional,junta regional,landesregierung,gouvernement régional,gobierno autonómico,राज्य सरकार,प्रदेश सरकार,state government,provincial government
    |health department|consejería de sanidad,consejería de salud,gesundheitsamt,agence régionale de santé,स्वास्थ्य विभाग,مديرية الصحة
    |rights groups|human rights groups,rights organisations,rights organizations,human rights organisations,organizaciones de derechos humanos,menschenrechtsgruppen,organisations de défense des droits,人権団体,人权组织,मानवाधिकार संगठनों,منظمات حقوقية,منظمات حقوق الإنسان,правозащитники
    |aid groups|aid organisations,aid organizations,aid agencies,hilfsorganisationen,organizaciones humanitarias,organisations humanitaires,支援団体,援助组织,सहायता संगठनों,منظمات إغاثة,منظمات الإغاثة
    |farm cooperative|農協
    |power company|電力会社,电力公司,बिजली कंपनी,شركة الكهرباء
    |industry association|業界団体,行业协会
    |weather agency|मौसम विज्ञान विभाग
    |International Organization for Migration|iom,المنظمة الدولية للهجرة,国際移住機関,国际移民组织,organización internacional para las migraciones,organisation internationale pour les migrations
    |labour department|श्रम विभाग
    |education department|शिक्षा विभाग
    |industry ministry|उद्योग मंत्रालय
    |workers' organisation|मजदूर संगठन,श्रमिक संगठन
    state|self-defence forces|自衛隊
    state|Ground Self-Defence Force|陸上自衛隊
    |Investigative Committee|следственный комитет,следственном комитете,следственного комитета
    |charity|ong,ngo,hilfsorganisation,organisation,organización,organisation non gouvernementale,منظمة,संस्था,संगठन
    |association|asociación,verband,asociacion,association
    |employers' association|arbeitgeberverband,arbeitgeberverbands,patronal,confederación empresarial,patronat
    |returning officer|wahlleiter,landeswahlleiter,landeswahlleiterin,bundeswahlleiter,bundeswahlleiterin
    state|search and rescue agency|捜索救助庁,国家捜索救助庁,बचाव एजेंसी,खोज एवं बचाव एजेंसी,agencia de búsqueda y rescate,agence de recherche et de sauvetage,وكالة البحث والإنقاذ
    state|geophysical institute|instituto geofísico,institut de géophysique,geophysikalisches institut
    |African Union|unión africana,union africaine,afrikanische union,アフリカ連合,非洲联盟,अफ्रीकी संघ,الاتحاد الأفريقي,الاتحاد الإفريقي,африканский союз
    |rescuers|rescue teams,rescue team,rescue crews,rescue services,rescue service,rescue workers,servicios de rescate,equipos de rescate,rettungskräfte,rettungsdienst,secouristes,secours,救助隊,救援队,बचाव दल,बचावकर्मी,فرق الإنقاذ,спасатели
    |mayor|alcalde,alcaldesa,bürgermeister,bürgermeisterin,oberbürgermeister,maire,市長,町長,市长,महापौर,मेयर,رئيس البلدية,мэр,мэра
    |governor|gobernador,gobernadora,محافظ الإقليم,gouverneur,gouverneurin,知事,省长,राज्यपाल,المحافظ,محافظ,губернатор,губернатора,गवर्नर
    |mayor's office|alcaldía,mairie,市長室,市长办公室,महापौर कार्यालय,मेयर कार्यालय,مكتب رئيس البلدية
    |city government|市政府,stadtverwaltung,नगर प्रशासन
    |federal police|bundespolizei,policía federal,police fédérale,連邦警察,联邦警察,الشرطة الاتحادية
    |shipping company|shipping line,naviera,reederei,armateur,海運会社,航运公司,शिपिंग कंपनी,شركة الشحن
    |divers|buzos,taucher,plongeurs,ダイバー,潜水员,गोताखोरों,गोताखोर,غواصون,الغواصون
    |manufacturer|fabricante,hersteller,fabricant,constructeur,メーカー,製造元,制造商,निर्माता,निर्माता कंपनी,الشركة المصنعة
    |owner|propietario,propietaria,dueño,eigentümer,inhaber,besitzer,propriétaire,所有者,オーナー,मालिक,المالك
    |grid operator|operador de la red,netzbetreiber,gestionnaire du réseau,送電会社,电网公司,ग्रिड ऑपरेटर,مشغل الشبكة
    state|customs|customs service,customs authority,aduanas,zoll,douane,douanes,税関,海关,सीमा शुल्क विभाग,الجمارك
    state|border guard|border guards,border service,guardia fronteriza,grenzschutz,garde-frontières,国境警備隊,边防部队,सीमा सुरक्षा बल,حرس الحدود
    |competition authority|antitrust authority,kartellamt,bundeskartellamt,autoridad de competencia,autorité de la concurrence,公正取引委員会,反垄断局,प्रतिस्पर्धा आयोग,هيئة المنافسة
    |forecasters|meteorólogos,meteorologen,prévisionnistes,météorologues,予報士,मौसम वैज्ञानिकों,خبراء الأرصاد
    |investigators|ermittler,enquêteurs,捜査当局,捜査員,调查人员,जांचकर्ताओं,المحققون
    |analysts|analistas,analysten,analystes,アナリスト,分析师,विश्लेषकों,المحللون
    |economists|economistas,ökonomen,volkswirte,économistes,エコノミスト,经济学家,अर्थशास्त्रियों,خبراء الاقتصاد
    |scientists|científicos,wissenschaftler,scientifiques,科学者,科学家,वैज्ञानिकों,العلماء
    |regulator|regulador,regulierungsbehörde,aufsichtsbehörde,régulateur,規制当局,监管机构,नियामक,الهيئة التنظيمية
    |farmers' union|sindicato agrario,bauernverband,syndicat agricole,農民組合,农民工会,किसान संघ,किसान यूनियन,اتحاد المزارعين
    |teachers' union|sindicato docente,lehrergewerkschaft,syndicat enseignant,教職員組合,教师工会,शिक्षक संघ,نقابة المعلمين
    state|embassy|embajada,botschaft,ambassade,大使館,大使馆,दूतावास,السفارة
    |lawyers|abogados,anwälte,avocats,弁護団,弁護士,律师,वकीलों,المحامون
    |rebels|rebeldes,rebellen,rebelles,反政府勢力,叛军,विद्रोहियों,المتمردون
    |governor's office|gobernación,gouverneursamt,préfet,قائمقامية,المحافظة,администрация области
    |prefecture|wilaya,préfecture,県,県庁,府,道庁
    |council|councillors,councilors,city council,ayuntamiento,stadtrat,conseil municipal,市,市役所,नगर निगम,البلدية,мэрия,горсовет
    |prosecutors|prosecutor's office,public prosecutor,fiscalía,staatsanwaltschaft,parquet,検察,検察当局,检察机关,النيابة,النيابة العامة,прокуратура,прокуратуры
    |court|tribunal,gericht,cour,裁判所,法院,अदालत,कोर्ट,المحكمة,суд
    |judges|jueces,richter,juges
    |port authority|port,harbour authority,harbor authority,autoridad portuaria,hafenbehörde,autorité portuaire,港湾当局,سلطة الميناء,autoridades portuarias,hafenverwaltung,hafenbehörden,autorités portuaires,港湾局,港务局,बंदरगाह प्राधिकरण,سلطة الموانئ,هيئة الموانئ,هيئة الميناء
    state|railway|rail company,railways,railway company,rail operator,renfe,bahn,compagnie ferroviaire,鉄道,鉄道会社,铁路部门,रेलवे,السكك الحديدية,ржд
    |airline|aerolínea,fluggesellschaft,compagnie aérienne,航空会社,航空公司,एयरलाइन,شركة الطيران,авиакомпания
    |hospital|clínica,krankenhaus,hôpital,病院,医院,अस्पताल,المستشفى,больница
    |doctors|médicos,ärzte,médecins,医師,डॉक्टरों,डॉक्टर,الأطباء,врачи
    |union|sindicato,gewerkschaft,syndicat,労組,労働組合,工会,संघ,यूनियन,النقابة,профсоюз
    |unions|sindicatos,gewerkschaften,syndicats,النقابات,профсоюзы,यूनियनों,श्रमिक संघ
    |organisers|organizers,organizadores,convocantes,veranstalter,organisateurs,主催者,主催者側,主办方,组织者,आयोजकों,आयोजक,المنظمون,организаторы
    |witnesses|testigos,augenzeugen,témoins,目撃者,目击者,प्रत्यक्षदर्शी,شهود عيان,очевидцы
    |survivors|supervivientes,überlebende,survivants,rescapés,生存者,幸存者,जीवित बचे लोग,जीवित बचे लोगों,الناجون,выжившие,ناجون,ناجين,الناجين
    |residents|vecinos,anwohner,riverains,住民,居民,स्थानीय लोगों,السكان,жители
    |experts|expertos,experten,experts,専門家,专家,विशेषज्ञों,विशेषज्ञ,الخبراء,эксперты
    |researchers|investigadores,forscher,chercheurs,研究者,研究チーム,研究人员,शोधकर्ताओं,الباحثون,ученые,исследователи
    |company|groupe,empresa,compañía,unternehmen,konzern,entreprise,同社,会社,公司,कंपनी,الشركة,компания,компании
    |state company|empresa estatal,staatskonzern,entreprise publique,国营企业
    |operator|operador,operadora,betreiber,betreibers,exploitant,opérateur,運営会社,运营商,संचालक,المشغل,оператор,運航会社,事業者,運営者,الشركة المشغلة,شركة التشغيل,运营方
    |insurers|aseguradoras,versicherer,assureurs,保険会社,保険各社,बीमा कंपनियों,شركات التأمين,保险公司
    |museum|museo,musée,博物館,美術館,博物馆,संग्रहालय,المتحف,музей
    |family|familia,familie,famille,家族,遺族,家属,परिवार,العائلة,семья
    |director|directora,direktorin,direktor,directrice,directeur
    mouth|officials|behördenangaben,official,authorities,authority,government officials,autoridades,funcionarios,behörden,autorités,responsables,当局,当局者,有关部门,官员,官員,अधिकारियों,अधिकारी,प्रशासन,السلطات,مسؤولون,مسؤول,власти,чиновники
    mouth|local officials|local authorities,autoridades locales,örtliche behörden,autorités locales,地元当局,स्थानीय प्रशासन,स्थानीय अधिकारियों,السلطات المحلية,местные власти
    mouth|observers|observadores,beobachter,observateurs,監視団,पर्यवेक्षक,पर्यवेक्षकों,مراقبو,المراقبون,مراقبون,наблюдатели
    mouth|press office|press service,media office,oficina de prensa,pressestelle,service de presse,报道局,المكتب الإعلامي,пресс-служба
    mouth|sources|fuentes,quellen,مصادر,المصادر
    mouth|medical source|fuente médica,مصدر طبي
    mouth|medical sources|fuentes médicas,مصادر طبية
    mouth|local sources|fuentes locales,مصادر محلية
    mouth|security sources|fuentes de seguridad,مصادر أمنية
    |bar association|colegio de abogados,anwaltskammer,barreau,ordre des avocats,弁護士会,نقابة المحامين,बार एसोसिएशन
    |university|universidad,universität,université,大学,विश्वविद्यालय,جامعة,университет
    |disaster authorities|防災当局,katastrophenbehörden,سلطات الكوارث
    |health authorities|autoridades sanitarias,gesundheitsbehörden,autorités sanitaires,保健当局,衛生当局,السلطات الصحية
    |aviation authorities|航空当局,autoridades aeronáuticas,luftfahrtbehörden
    mouth|spokesman|spokesperson,portavoz,vocero,sprecher,porte-parole,報道官,発言人,发言人,प्रवक्ता,المتحدث باسم,متحدث باسم,متحدث,المتحدث,пресс-секретарь
    mouth|spokeswoman|portavoza,sprecherin,المتحدثة باسم,متحدثة
    mouth|statement|comunicado,mitteilung,communiqué,声明,声明中,बयान,بيان,заявление
    mouth|minister|ministro,ministra,ministre,大臣,部长,मंत्री,وزير,министр
    mouth|ministry|ministerio,ministerium,ministère,मंत्रालय,وزارة,министерство
    |World Bank|banco mundial,weltbank,banque mondiale,世界銀行,世界银行,विश्व बैंक,البنك الدولي,всемирный банк
    |World Food Programme|wfp,world food program,programa mundial de alimentos,welternährungsprogramm,programme alimentaire mondial,世界食糧計画,世界粮食计划署,विश्व खाद्य कार्यक्रम,برنامج الأغذية العالمي
    |UN refugee agency|unhcr,hcr,u.n. refugee agency,مفوضية الأمم المتحدة لشؤون اللاجئين,united nations refugee agency,acnur,un-flüchtlingshilfswerk,haut-commissariat pour les réfugiés,国連難民高等弁務官事務所,联合国难民署,مفوضية اللاجئين,المفوضية السامية للأمم المتحدة لشؤون اللاجئين
    |Doctors Without Borders|médicos sin fronteras,ärzte ohne grenzen,médecins sans frontières,国境なき医師団,无国界医生,أطباء بلا حدود,डॉक्टर्स विदाउट बॉर्डर्स
    |Amnesty International|国際アムネスティ,منظمة العفو الدولية,एमनेस्टी इंटरनेशनल
    |OECD|ocde,経済協力開発機構,经合组织,منظمة التعاون الاقتصادي والتنمية
    |OPEC|opep,石油輸出国機構,欧佩克,ओपेक,أوبك
    state|statistics ministry|सांख्यिकी मंत्रालय,वित्त एवं सांख्यिकी मंत्रालय
    state|tourism ministry|ministerio de turismo,tourismusministerium,ministère du tourisme,観光省,पर्यटन मंत्रालय,وزارة السياحة
    state|culture ministry|ministry of culture,ministerio de cultura,kulturministerium,ministère de la culture,文化省,文化部,संस्कृति मंत्रालय,وزارة الثقافة
    state|housing ministry|ministerio de vivienda,bauministerium,ministère du logement,आवास मंत्रालय,وزارة الإسكان
    state|petroleum ministry|oil ministry,पेट्रोलियम मंत्रालय,وزارة النفط,وزارة البترول
    state|water ministry|जल शक्ति मंत्रालय,وزارة الموارد المائية,وزارة الري,ministerio de agua
    state|social affairs ministry|ministerio de asuntos sociales,sozialministerium,ministère des affaires sociales,وزارة الشؤون الاجتماعية
    state|planning ministry|योजना मंत्रालय,وزارة التخطيط
    state|education ministry|وزارة التربية,وزارة التربية والتعليم
    state|coast guard|海上保安部,海上保安本部
    state|weather agency|気象台,地方気象台,管区気象台
    |investigation agency|जांच एजेंसी,investigating agency
    |defence lawyers|弁護側,弁護人,बचाव पक्ष
    |prosecutors|検察側,地検,अभियोजन पक्ष
    |state police|राज्य पुलिस,landespolizei
    |hospital association|अस्पताल संघ
    |workers' union|मजदूर यूनियन,मज़दूर यूनियन,कर्मचारी संघ,कर्मचारी यूनियन
    |doctors' association|डॉक्टर संघ,चिकित्सक संघ,نقابة الأطباء,医師会,ärztekammer
    |industry body|उद्योग संगठन,व्यापार संगठन
    |rating agency|रेटिंग एजेंसी,格付け会社,وكالة التصنيف,agencia calificadora,ratingagentur,agence de notation
    |local media|地元メディア,स्थानीय मीडिया,وسائل إعلام محلية,medios locales,médias locaux,lokale medien,örtliche medien
    |relatives|familiares,parientes,allegados,angehörige,angehörigen,proches,परिजनों,ذوو الضحايا,أقارب
    |employers|arbeitgeber,employeurs,empleadores,使用者側,経営側,नियोक्ता
    |emergency services|servicios de emergencia,einsatzkräfte,services d'urgence,आपातकालीन सेवा,خدمات الطوارئ,الإسعاف
    |villagers|aldeanos,dorfbewohner,villageois,ग्रामीणों,村民,القرويون
    |witnesses|चश्मदीदों,चश्मदीद
    |workers|trabajadores,beschäftigte,salariés,従業員,कर्मचारियों,العمال
    |Red Cross|red cross society,cruz roja,rotes kreuz,rote kreuz,roten kreuz,roten kreuzes,croix-rouge,赤十字,红十字会,रेड क्रॉस,रेडक्रॉस,الصليب الأحمر,красный крест
    |Red Crescent|media luna roja,roter halbmond,croissant-rouge,赤新月社,红新月会,الهلال الأحمر,красный полумесяц
    |United Nations|un,u.n.,onu,naciones unidas,uno,vereinte nationen,vereinten nationen,nations unies,国連,联合国,聯合國,संयुक्त राष्ट्र,الأمم المتحدة,оон
    |World Health Organization|who,world health organisation,oms,organización mundial de la salud,weltgesundheitsorganisation,organisation mondiale de la santé,世界保健機関,世界卫生组织,世卫组织,विश्व स्वास्थ्य संगठन,डब्ल्यूएचओ,منظمة الصحة العالمية,воз
    |NATO|otan,北約,北约,नाटो,الناتو,нато
    |International Monetary Fund|imf,fmi,iwf,fonds monétaire international,fondo monetario internacional,fonds monétaire,internationaler währungsfonds,internationalen währungsfonds,国際通貨基金,国际货币基金组织,अंतर्राष्ट्रीय मुद्रा कोष,صندوق النقد الدولي,мвф
    |European Central Bank|ecb,banco central europeo,bce,ezb,europäische zentralbank,banque centrale européenne,欧州中央銀行,欧洲央行,البنك المركزي الأوروبي,ецб
    |European Commission|comisión europea,eu-kommission,europäische kommission,commission européenne,欧州委員会,欧盟委员会,यूरोपीय आयोग,المفوضية الأوروبية,еврокомиссия
    |Court of Justice of the EU|european court of justice,eu court of justice,eu court,eu's highest court,eu's top court,europe's top court,europe's highest court,tribunal de justicia de la unión europea,tjue,eugh,europäischer gerichtshof,cour de justice de l'union européenne,cjue,欧州司法裁判所,محكمة العدل الأوروبية
    """
}
