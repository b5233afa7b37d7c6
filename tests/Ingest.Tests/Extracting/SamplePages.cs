namespace Ingest.Tests.Extracting;

/// <summary>Pages written for the tests, shaped as outlets shape theirs.</summary>
internal static class SamplePages
{
    public const string Story = """
        <!doctype html><html lang="sk-SK"><head><meta charset="utf-8"><title>Vláda schválila rozpočet | Denník</title>
        <meta property="og:title" content="Vláda schválila rozpočet"><meta property="og:site_name" content="Denník">
        <meta property="article:published_time" content="2026-07-07T23:30:00+02:00"><link rel="canonical" href="/2026/07/07/123456-story">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Vláda schválila rozpočet","dateModified":"2026-07-08T08:00:00+02:00",
        "author":[{"@type":"Person","name":"Jana Nová"},{"@type":"Person","name":"Ján Starý"}]}]}</script></head>
        <body><nav><ul><li><a href="/">Domov</a></li><li><a href="/svet">Svet</a></li></ul></nav>
        <div class="cookie-consent"><p>Táto stránka používa cookies, aby vám mohla lepšie slúžiť. Súhlasíte s ich používaním na tejto stránke?</p><button>Súhlasím</button></div>
        <main><article><h1>Vláda schválila rozpočet</h1><p class="perex">Minister financií predstavil návrh rozpočtu na budúci rok, ktorý počíta s nižším schodkom.</p>
        <div class="share-bar"><a href="#">Zdieľať</a><a href="#">Poslať</a></div>
        <div class="article-body"><p>Vláda v utorok schválila návrh rozpočtu, podľa ktorého má schodok klesnúť pod tri percentá, povedal minister po rokovaní.</p>
        <p>„Je to dobrý rozpočet,“ povedal minister. <a href="/2026/06/01/111222-starsia-sprava-o-rozpocte">V júni ešte hovoril o vyššom schodku</a>, pripomenul denník.</p>
        <div class="related-box"><h3>Súvisiace články</h3><p>Opozícia návrh rozpočtu kritizuje a žiada, aby vláda viac šetrila na sebe, nie na ľuďoch.</p></div>
        <p>Čítajte aj: Čo priniesol minulý rok</p>
        <h2>Čo bude ďalej</h2><p>O návrhu bude v septembri rokovať parlament, ktorý ho môže ešte zmeniť, a potom ho podpíše prezident.</p>
        <ul><li>dane sa nezmenia,</li><li>výdavky na obranu stúpnu.</li></ul></div>
        <div id="comments"><h3>Komentáre</h3><p>To je hanba, čo si táto vláda dovolila, a dúfam, že to ľudia pri najbližších voľbách spočítajú.</p></div></article>
        <aside><h2>Najčítanejšie</h2><ul><li><a href="/1">Jedna</a></li><li><a href="/2">Dva</a></li></ul></aside></main>
        <footer><p>Všetky práva vyhradené. Publikovanie alebo šírenie obsahu je zakázané bez súhlasu vydavateľa.</p></footer></body></html>
        """;
}
