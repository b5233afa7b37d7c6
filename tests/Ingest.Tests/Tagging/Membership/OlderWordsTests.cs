using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>Behind the news of one official, what another said before, in all the ways in which it is told.</summary>
public sealed class OlderWordsTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    private static readonly Dictionary<string, (string Day, string Title, string News)> All = new(StringComparer.Ordinal)
    {
        ["en"] = ("2023-03-10", "Haavisto: Sweden belongs in NATO", "Finnish Foreign Minister Pekka Haavisto said in Helsinki on Friday that Sweden should join NATO as soon as possible."),
        ["uk"] = ("2024-03-15", "Макрон: Україна має бути в НАТО", "Президент Франції Еммануель Макрон заявив у п'ятницю в Парижі, що Україна має стати членом НАТО."),
        ["ru"] = ("2024-03-15", "Макрон: Украина должна быть в НАТО", "Президент Франции Эммануэль Макрон заявил в пятницу в Париже, что Украина должна стать членом НАТО."),
        ["sk"] = ("2024-03-15", "Macron: Ukrajina musí byť v NATO", "Francúzsky prezident Emmanuel Macron v piatok v Paríži vyhlásil, že Ukrajina sa musí stať členom NATO."),
        ["cs"] = ("2024-03-15", "Macron: Ukrajina musí být v NATO", "Francouzský prezident Emmanuel Macron v pátek v Paříži prohlásil, že se Ukrajina musí stát členem NATO."),
        ["pl"] = ("2024-03-15", "Macron: Ukraina musi być w NATO", "Prezydent Francji Emmanuel Macron oświadczył w piątek w Paryżu, że Ukraina musi zostać członkiem NATO."),
        ["de"] = ("2024-03-15", "Macron: Ukraine muss in die Nato", "Der französische Präsident Emmanuel Macron sagte am Freitag in Paris, die Ukraine müsse Mitglied der Nato werden."),
        ["fr"] = ("2024-03-15", "Macron : l'Ukraine doit être dans l'Otan", "Le président Emmanuel Macron a déclaré vendredi à Paris que l'Ukraine devait devenir membre de l'Otan."),
        ["en2"] = ("2024-10-18", "Rutte: Ukraine will be a member of NATO", "NATO Secretary General Mark Rutte said in Brussels on Friday that Ukraine would become a member of the alliance."),
        ["uk2"] = ("2024-10-18", "Рютте: Україна буде членом НАТО", "Генсек НАТО Марк Рютте заявив у п'ятницю в Брюсселі, що Україна стане членом Альянсу."),
        ["ru2"] = ("2024-10-18", "Рютте: Украина будет членом НАТО", "Генсек НАТО Марк Рютте заявил в пятницу в Брюсселе, что Украина станет членом альянса."),
        ["sk2"] = ("2024-10-18", "Rutte: Ukrajina bude členom NATO", "Generálny tajomník NATO Mark Rutte v piatok v Bruseli vyhlásil, že Ukrajina sa stane členom aliancie."),
        ["cs2"] = ("2024-10-18", "Rutte: Ukrajina bude členem NATO", "Generální tajemník NATO Mark Rutte v pátek v Bruselu prohlásil, že Ukrajina se stane členem aliance."),
        ["pl2"] = ("2024-10-18", "Rutte: Ukraina będzie członkiem NATO", "Sekretarz generalny NATO Mark Rutte oświadczył w piątek w Brukseli, że Ukraina stanie się członkiem Sojuszu."),
        ["de2"] = ("2024-10-18", "Rutte: Die Ukraine wird Mitglied der Nato", "Nato-Generalsekretär Mark Rutte sagte am Freitag in Brüssel, die Ukraine werde Mitglied der Allianz."),
        ["en3"] = ("2022-05-19", "Biden welcomes Nordic bids", "US President Joe Biden said at the White House on Thursday that Finland and Sweden would make NATO stronger and had his full backing to join the alliance."),
        ["uk3"] = ("2022-05-19", "Байден підтримав вступ Фінляндії до НАТО", "Президент США Джо Байден заявив у четвер у Вашингтоні, що Фінляндія і Швеція мають стати членами НАТО."),
        ["ru3"] = ("2022-05-19", "Байден поддержал вступление Финляндии в НАТО", "Президент США Джо Байден заявил в четверг в Вашингтоне, что Финляндия и Швеция должны стать членами НАТО."),
        ["sk3"] = ("2022-05-19", "Biden podporil vstup Fínska do NATO", "Americký prezident Joe Biden vo štvrtok vo Washingtone vyhlásil, že Fínsko a Švédsko sa majú stať členmi NATO."),
        ["cs3"] = ("2022-05-19", "Biden podpořil vstup Finska do NATO", "Americký prezident Joe Biden ve čtvrtek ve Washingtonu prohlásil, že Finsko a Švédsko se mají stát členy NATO."),
        ["pl3"] = ("2022-05-19", "Biden poparł wejście Finlandii do NATO", "Prezydent USA Joe Biden oświadczył w czwartek w Waszyngtonie, że Finlandia i Szwecja powinny zostać członkami NATO."),
        ["de3"] = ("2022-05-19", "Biden begrüßt Finnlands Nato-Beitritt", "US-Präsident Joe Biden sagte am Donnerstag in Washington, Finnland und Schweden sollten Mitglieder der Nato werden."),
    };

    [Theory]
    // Other verbs, nouns and clauses than plain saying, with when and where anywhere.
    [InlineData("en", "In January, Turkish President Recep Tayyip Erdogan dubbed Sweden's accession to NATO unthinkable.", "Recep Tayyip Erdoğan")]
    [InlineData("en", "Hungarian Prime Minister Viktor Orban told lawmakers last week that Budapest would ratify Sweden's NATO membership.", "Viktor Orbán")]
    // Before a trip, or last weekend: older where it does not open the news.
    [InlineData("en", "Days before his trip, Hungarian Prime Minister Viktor Orban said that Sweden could not join NATO.", "Viktor Orbán")]
    [InlineData("en", "Last weekend Hungarian Prime Minister Viktor Orban warned against Sweden's accession to NATO.", "Viktor Orbán")]
    [InlineData("sk", "Dva dni pred cestou do Moskvy maďarský premiér Viktor Orbán vyhlásil, že Ukrajina nesmie vstúpiť do NATO.", "Viktor Orbán")]
    [InlineData("uk", "За два дні до поїздки до Москви прем'єр Угорщини Віктор Орбан заявив, що Україна не повинна вступати до НАТО.", "Viktor Orbán")]
    [InlineData("ru", "За два дня до визита в Москву премьер Венгрии Виктор Орбан заявил, что Украина не должна вступать в НАТО.", "Viktor Orbán")]
    [InlineData("de", "Zwei Tage vor seiner Reise nach Moskau sagte der ungarische Ministerpräsident Viktor Orbán, die Ukraine dürfe nicht in die Nato.", "Viktor Orbán")]
    [InlineData("en", "Ankara has insisted for months that Sweden cannot join NATO unless it extradites suspects.", "(TR)")]
    [InlineData("en", "The idea of Sweden joining NATO had been dismissed a year before by Magdalena Andersson, then prime minister.", "Magdalena Andersson")]
    [InlineData("en", "Erdogan, who in February ruled out Swedish membership of NATO, is up for re-election in May.", "Recep Tayyip Erdoğan")]
    [InlineData("en", "Until last spring Sauli Niinisto saw no need for Finland to join NATO.", "Sauli Niinistö")]
    [InlineData("en", "Maria Zakharova's threat in January that Sweden's accession to NATO would not go unanswered caused alarm in Stockholm.", "Maria Zakharova")]
    // The object opens the sentence, its subject closes it.
    [InlineData("uk", "Членство України в НАТО торік у липні на саміті у Вільнюсі підтримав і президент Туреччини Реджеп Тайїп Ердоган.", "Recep Tayyip Erdoğan")]
    [InlineData("uk", "Москва раз за разом вимагала, щоб Україна відмовилася від вступу до НАТО.", "(RU)")]
    [InlineData("uk", "Проти запрошення України до НАТО ще в лютому висловився канцлер Німеччини Олаф Шольц.", "Olaf Scholz")]
    [InlineData("uk", "Угорський прем'єр Віктор Орбан, який не раз називав вступ України до НАТО помилкою, слів Макрона не коментував.", "Viktor Orbán")]
    [InlineData("uk", "Колишній генсек Альянсу Андерс Фог Расмуссен у вересні запропонував прийняти Україну до НАТО без окупованих територій.", "Anders Fogh Rasmussen")]
    [InlineData("uk", "За словами Макрона, Джо Байден у грудні визнав, що Україна колись вступить до НАТО.", "Joe Biden")]
    [InlineData("uk", "У січні прем'єр Словаччини Роберт Фіцо пообіцяв заблокувати вступ України до НАТО.", "Robert Fico")]
    [InlineData("uk", "Приводом для його заяви стали слова Володимира Путіна, який у лютому назвав вступ України до НАТО неприпустимим.", "Vladimir Putin")]
    // The same in Russian.
    [InlineData("ru", "Членство Украины в НАТО в прошлом году в июле поддержал и президент Турции Реджеп Тайип Эрдоган.", "Recep Tayyip Erdoğan")]
    [InlineData("ru", "Москва неоднократно требовала, чтобы Украина отказалась от вступления в НАТО.", "(RU)")]
    [InlineData("ru", "Против приглашения Украины в НАТО еще в феврале высказался канцлер Германии Олаф Шольц.", "Olaf Scholz")]
    [InlineData("ru", "Венгерский премьер Виктор Орбан, который не раз называл вступление Украины в НАТО ошибкой, слова Макрона не комментировал.", "Viktor Orbán")]
    [InlineData("ru", "По словам Макрона, Джо Байден в декабре признал, что Украина когда-нибудь вступит в НАТО.", "Joe Biden")]
    [InlineData("ru", "В январе премьер Словакии Роберт Фицо пообещал заблокировать вступление Украины в НАТО.", "Robert Fico")]
    [InlineData("ru", "Владимир Путин, как он сам напомнил, еще в 2008 году предупреждал, что вступление Украины в НАТО станет угрозой.", "Vladimir Putin")]
    // The same in Slovak.
    [InlineData("sk", "Členstvo Ukrajiny v NATO vlani v júli na samite vo Vilniuse podporil aj turecký prezident Recep Tayyip Erdogan.", "Recep Tayyip Erdoğan")]
    [InlineData("sk", "Proti pozvaniu Ukrajiny do NATO sa ešte vo februári vyslovil nemecký kancelár Olaf Scholz.", "Olaf Scholz")]
    [InlineData("sk", "Moskva opakovane žiadala, aby Ukrajina od vstupu do NATO upustila.", "(RU)")]
    [InlineData("sk", "Maďarský premiér Viktor Orbán, ktorý vstup Ukrajiny do NATO neraz nazval chybou, Macronove slová nekomentoval.", "Viktor Orbán")]
    [InlineData("sk", "Podľa Macrona Joe Biden v decembri priznal, že Ukrajina raz do NATO vstúpi.", "Joe Biden")]
    [InlineData("sk", "Premiér Robert Fico v januári sľúbil, že vstup Ukrajiny do NATO zablokuje.", "Robert Fico")]
    [InlineData("sk", "Za nereálny považoval vstup Ukrajiny do NATO v januári aj šéf diplomacie Juraj Blanár.", "Juraj Blanár")]
    [InlineData("sk", "Exprezidentka Zuzana Čaputová sa v minulosti vyslovila za vstup Ukrajiny do NATO.", "Zuzana Čaputová")]
    // The same in Czech.
    [InlineData("cs", "Proti pozvání Ukrajiny do NATO se ještě v únoru vyslovil německý kancléř Olaf Scholz.", "Olaf Scholz")]
    [InlineData("cs", "Moskva opakovaně žádala, aby Ukrajina od vstupu do NATO upustila.", "(RU)")]
    [InlineData("cs", "Slovenský premiér Robert Fico v lednu slíbil, že vstup Ukrajiny do NATO zablokuje.", "Robert Fico")]
    [InlineData("cs", "Za nereálný označil vstup Ukrajiny do NATO v lednu i šéf slovenské diplomacie Juraj Blanár.", "Juraj Blanár")]
    // The same in Polish.
    [InlineData("pl", "Przeciwko zaproszeniu Ukrainy do NATO jeszcze w lutym wypowiadał się kanclerz Niemiec Olaf Scholz.", "Olaf Scholz")]
    [InlineData("pl", "Moskwa wielokrotnie żądała, by Ukraina zrezygnowała z wejścia do NATO.", "(RU)")]
    [InlineData("pl", "Zdaniem Macrona Joe Biden w grudniu przyznał, że Ukraina kiedyś wejdzie do NATO.", "Joe Biden")]
    [InlineData("pl", "Premier Słowacji Robert Fico, który w styczniu obiecał zablokować wejście Ukrainy do NATO, nie skomentował tych słów.", "Robert Fico")]
    // The same in German.
    [InlineData("de", "Gegen eine Einladung der Ukraine in die Nato hatte sich noch im Februar Bundeskanzler Olaf Scholz ausgesprochen.", "Olaf Scholz")]
    [InlineData("de", "Moskau verlangte wiederholt, dass die Ukraine auf einen Nato-Beitritt verzichtet.", "(RU)")]
    [InlineData("de", "Laut Macron räumte Joe Biden im Dezember ein, dass die Ukraine eines Tages der Nato beitreten werde.", "Joe Biden")]
    [InlineData("de", "Der slowakische Regierungschef Robert Fico, der im Januar eine Blockade des ukrainischen Nato-Beitritts ankündigte, schwieg dazu.", "Robert Fico")]
    [InlineData("fr", "En janvier, le Premier ministre slovaque Robert Fico avait promis de bloquer l'adhésion de l'Ukraine à l'Otan.", "Robert Fico")]
    [InlineData("fr", "Moscou a exigé à plusieurs reprises que l'Ukraine renonce à l'Otan.", "(RU)")]
    [InlineData("fr", "L'adhésion de l'Ukraine à l'Otan a été rejetée en février par le chancelier allemand Olaf Scholz.", "Olaf Scholz")]
    // A passive with when and where before who does it, a threat, a demand.
    [InlineData("en2", "Volodymyr Zelensky laid out on Wednesday a plan whose first point is an immediate invitation to join NATO.", "Volodymyr Zelensky")]
    [InlineData("en2", "Viktor Orbán startled partners in July by declaring that Ukraine's NATO membership would mean war.", "Viktor Orbán")]
    [InlineData("en2", "In May, Slovakia's Robert Fico branded Ukraine's accession to NATO a guarantee of World War III.", "Robert Fico")]
    [InlineData("en2", "Membership for Kyiv was ruled out in June by Vladimir Putin, who made it a condition of talks.", "Vladimir Putin")]
    [InlineData("en2", "Moscow demanded again and again that Ukraine give up its NATO ambitions.", "(RU)")]
    [InlineData("en2", "Joe Biden's remark in a June interview that he was not prepared to support Ukraine's NATO membership still rankles in Kyiv.", "Joe Biden")]
    [InlineData("en2", "Among the sceptics is Hungary's foreign minister Peter Szijjarto, who never misses a chance to say that Ukraine has no place in NATO.", "Péter Szijjártó")]
    [InlineData("en2", "Back in 2008, Angela Merkel blocked Ukraine's path into NATO.", "Angela Merkel")]
    [InlineData("en2", "A month earlier, Poland's foreign minister Radoslaw Sikorski floated the idea of inviting Ukraine to NATO without delay.", "Radosław Sikorski")]
    [InlineData("en2", "The Kremlin has for years portrayed Ukraine's accession to NATO as a red line.", "(RU)")]
    [InlineData("en2", "As recently as Monday, Dmitry Peskov maintained that Ukraine in NATO would be a threat to Russia.", "Dmitry Peskov")]
    [InlineData("en2", "At the Washington summit in July, the allies promised Ukraine an irreversible path to membership.", "(NATO)")]
    [InlineData("uk2", "Вступ України до НАТО ще в травні назвав гарантією третьої світової війни прем'єр Словаччини Роберт Фіцо.", "Robert Fico")]
    [InlineData("uk2", "Канцлер Німеччини Олаф Шольц досі не поспішав підтримувати запрошення України до НАТО.", "Olaf Scholz")]
    [InlineData("uk2", "Відмови Києва від НАТО Володимир Путін вимагав у червні як умови для переговорів.", "Vladimir Putin")]
    [InlineData("uk2", "Серед скептиків і глава угорського МЗС Петер Сійярто, який за кожної нагоди твердить, що Україні не місце в НАТО.", "Péter Szijjártó")]
    [InlineData("uk2", "Слова Джо Байдена про те, що він не готовий підтримати членство України в НАТО, пролунали в інтерв'ю журналу Time у червні.", "Joe Biden")]
    [InlineData("uk2", "Ще в понеділок Дмитро Пєсков запевняв, що Україна в НАТО загрожуватиме Росії.", "Dmitry Peskov")]
    [InlineData("uk2", "Попередник Рютте Єнс Столтенберг висловлювався інакше: Україна вступить до НАТО після перемоги.", "Jens Stoltenberg")]
    [InlineData("uk2", "У 2008 році шлях України до НАТО заблокувала Ангела Меркель.", "Angela Merkel")]
    [InlineData("uk2", "На саміті у Вашингтоні союзники пообіцяли Україні незворотний шлях до членства.", "(NATO)")]
    [InlineData("ru2", "Вступление Украины в НАТО еще в мае назвал гарантией третьей мировой войны премьер Словакии Роберт Фицо.", "Robert Fico")]
    [InlineData("ru2", "Отказа Киева от НАТО Владимир Путин требовал в июне как условия для переговоров.", "Vladimir Putin")]
    [InlineData("ru2", "Среди скептиков и глава венгерского МИД Петер Сийярто, который при каждом удобном случае твердит, что Украине не место в НАТО.", "Péter Szijjártó")]
    [InlineData("ru2", "Еще в понедельник Дмитрий Песков уверял, что Украина в НАТО будет угрожать России.", "Dmitry Peskov")]
    [InlineData("ru2", "На саммите в Вашингтоне союзники пообещали Украине необратимый путь к членству.", "(NATO)")]
    [InlineData("ru2", "Против приглашения Украины в НАТО летом выступал и канцлер Германии Олаф Шольц.", "Olaf Scholz")]
    [InlineData("sk2", "Plán, ktorého prvým bodom je okamžité pozvanie do NATO, predstavil Volodymyr Zelenskyj v stredu v parlamente.", "Volodymyr Zelensky")]
    [InlineData("sk2", "Vstup Ukrajiny do NATO označil ešte v máji premiér Robert Fico za záruku tretej svetovej vojny.", "Robert Fico")]
    [InlineData("sk2", "K skeptikom patrí aj šéf maďarskej diplomacie Péter Szijjártó, ktorý pri každej príležitosti tvrdí, že Ukrajina do NATO nepatrí.", "Péter Szijjártó")]
    [InlineData("sk2", "Dmitrij Peskov ešte v pondelok ubezpečoval, že Ukrajina v NATO by Rusko ohrozovala.", "Dmitry Peskov")]
    [InlineData("sk2", "Rutteho predchodca Jens Stoltenberg sa vyjadroval inak: Ukrajina vstúpi do NATO po víťazstve.", "Jens Stoltenberg")]
    [InlineData("sk2", "Diskusiu o pozvaní Ukrajiny vyvolal v septembri Andrzej Duda, podľa ktorého Kyjev do NATO patrí.", "Andrzej Duda")]
    [InlineData("sk2", "Moskva znova a znova požadovala, aby sa Ukrajina vzdala vstupu do NATO.", "(RU)")]
    [InlineData("sk2", "Predseda SNS Andrej Danko, ktorý dlhodobo žiada vystúpenie Slovenska z NATO, jeho slová nekomentoval.", "Andrej Danko")]
    [InlineData("cs2", "Vstup Ukrajiny do NATO označil ještě v květnu slovenský premiér Robert Fico za záruku třetí světové války.", "Robert Fico")]
    [InlineData("cs2", "Plán, jehož prvním bodem je okamžité pozvání do NATO, představil Volodymyr Zelenskyj ve středu v parlamentu.", "Volodymyr Zelensky")]
    [InlineData("cs2", "Maďarský premiér Viktor Orbán spojence v červenci zaskočil výrokem, že členství Ukrajiny v NATO by znamenalo válku.", "Viktor Orbán")]
    [InlineData("cs2", "Ještě v pondělí Dmitrij Peskov tvrdil, že Ukrajina v NATO by Rusko ohrožovala.", "Dmitry Peskov")]
    [InlineData("pl2", "Przystąpienie Ukrainy do NATO jeszcze w maju nazwał gwarancją trzeciej wojny światowej premier Słowacji Robert Fico.", "Robert Fico")]
    [InlineData("pl2", "Moskwa raz po raz żądała, by Ukraina zrezygnowała z wejścia do NATO.", "(RU)")]
    [InlineData("pl2", "Jeszcze w poniedziałek Dmitrij Pieskow zapewniał, że Ukraina w NATO zagrażałaby Rosji.", "Dmitry Peskov")]
    [InlineData("pl2", "Do sceptyków należy szef węgierskiej dyplomacji Péter Szijjártó, który przy każdej okazji powtarza, że miejsce Ukrainy nie jest w NATO.", "Péter Szijjártó")]
    [InlineData("de2", "Seinen Plan, dessen erster Punkt eine sofortige Einladung in die Nato ist, legte Wolodymyr Selenskyj am Mittwoch im Parlament vor.", "Volodymyr Zelensky")]
    [InlineData("de2", "Einen Nato-Beitritt der Ukraine nannte der slowakische Premier Robert Fico noch im Mai eine Garantie für den Dritten Weltkrieg.", "Robert Fico")]
    [InlineData("de2", "Noch am Montag hieß es von Kremlsprecher Dmitri Peskow, eine Ukraine in der Nato bedrohe Russland.", "Dmitry Peskov")]
    [InlineData("de2", "Zu den Skeptikern gehört Bundeskanzler Olaf Scholz, der bei jeder Gelegenheit betont, die Ukraine könne der Nato nicht beitreten.", "Olaf Scholz")]
    // News on two countries: days and weekdays before, a clause on somebody, a request.
    [InlineData("en3", "A day earlier, Croatian President Zoran Milanovic called Finland's accession to NATO charlatanism.", "Zoran Milanović")]
    [InlineData("en3", "Objections to the Nordic bids were first raised last Friday by Turkish President Recep Tayyip Erdogan, who said he could not view NATO membership for Finland and Sweden positively.", "Recep Tayyip Erdoğan")]
    [InlineData("en3", "It was only in January that Sanna Marin described a Finnish application to join NATO as very unlikely.", "Sanna Marin")]
    [InlineData("en3", "Moscow requested in December that NATO bar Ukraine from ever joining.", "(RU)")]
    [InlineData("en3", "Andersson's insistence in March that applying to join NATO would destabilise the region now looks dated.", "Magdalena Andersson")]
    [InlineData("en3", "Sergei Lavrov had played down the prospect of Finland joining NATO in an interview two days before.", "Sergey Lavrov")]
    [InlineData("en3", "Sauli Niinisto told Vladimir Putin by phone last Saturday that Finland would apply to join NATO.", "Sauli Niinistö")]
    [InlineData("uk3", "Вступ Фінляндії до НАТО днем раніше назвав шарлатанством президент Хорватії Зоран Міланович.", "Zoran Milanović")]
    [InlineData("uk3", "Турецький президент Реджеп Тайїп Ердоган минулої п'ятниці здивував союзників, виступивши проти вступу Фінляндії до НАТО.", "Recep Tayyip Erdoğan")]
    [InlineData("uk3", "Прем'єрка Фінляндії Санна Марін, яка в січні вважала заявку на вступ до НАТО малоймовірною, подякувала Байдену.", "Sanna Marin")]
    [InlineData("uk3", "Ще в березні Магдалена Андерссон відкидала вступ Швеції до НАТО.", "Magdalena Andersson")]
    [InlineData("uk3", "За словами Байдена, Саулі Нііністе ще в грудні сказав йому, що Фінляндія вступить до НАТО.", "Sauli Niinistö")]
    [InlineData("ru3", "Вступление Финляндии в НАТО днем ранее назвал шарлатанством президент Хорватии Зоран Миланович.", "Zoran Milanović")]
    [InlineData("ru3", "Премьер Финляндии Санна Марин, которая в январе считала заявку на вступление в НАТО маловероятной, поблагодарила Байдена.", "Sanna Marin")]
    [InlineData("ru3", "Еще в марте Магдалена Андерссон отвергала вступление Швеции в НАТО.", "Magdalena Andersson")]
    [InlineData("sk3", "Vstup Fínska do NATO deň predtým nazval šarlatánstvom chorvátsky prezident Zoran Milanović.", "Zoran Milanović")]
    [InlineData("sk3", "Fínska premiérka Sanna Marinová, ktorá v januári považovala prihlášku do NATO za nepravdepodobnú, Bidenovi poďakovala.", "Sanna Marin")]
    [InlineData("sk3", "Ešte v marci vstup Švédska do NATO odmietala Magdalena Anderssonová.", "Magdalena Andersson")]
    [InlineData("sk3", "Podľa Bidena mu Sauli Niinistö už v decembri povedal, že Fínsko do NATO vstúpi.", "Sauli Niinistö")]
    [InlineData("sk3", "Turecký prezident Recep Tayyip Erdogan minulý piatok prekvapil spojencov výhradami voči vstupu Fínska do NATO.", "Recep Tayyip Erdoğan")]
    [InlineData("cs3", "Vstup Finska do NATO den předtím nazval šarlatánstvím chorvatský prezident Zoran Milanović.", "Zoran Milanović")]
    [InlineData("cs3", "Finská premiérka Sanna Marinová, která v lednu považovala přihlášku do NATO za nepravděpodobnou, Bidenovi poděkovala.", "Sanna Marin")]
    [InlineData("cs3", "Ještě v březnu vstup Švédska do NATO odmítala Magdalena Anderssonová.", "Magdalena Andersson")]
    [InlineData("pl3", "Wejście Finlandii do NATO dzień wcześniej nazwał szarlatanerią prezydent Chorwacji Zoran Milanović.", "Zoran Milanović")]
    [InlineData("pl3", "Jeszcze w marcu wejście Szwecji do NATO odrzucała Magdalena Andersson.", "Magdalena Andersson")]
    [InlineData("pl3", "Premier Finlandii Sanna Marin, która w styczniu uważała wniosek o wejście do NATO za mało prawdopodobny, podziękowała Bidenowi.", "Sanna Marin")]
    [InlineData("de3", "Einen Tag zuvor hatte Kroatiens Präsident Zoran Milanović einen Nato-Beitritt Finnlands als Scharlatanerie bezeichnet.", "Zoran Milanović")]
    public void What_another_said_before_is_found_and_older(string news, string paragraph, string older)
    {
        var (day, title, text) = All[news];
        var said = fixture.Analyzer.Analyze(new ArticleText { Title = title, Text = $"{text}\n\n{paragraph}", Language = news[..2], Published = DateOnly.ParseExact(day, "yyyy-MM-dd", null) }).Statements;

        Assert.Contains(said, one => !one.Background);
        Assert.Contains(said, one => one.Background);
        Assert.All(said, one => Assert.Equal((one.Speaker ?? $"({one.Country})") == older, one.Background));
    }
}
