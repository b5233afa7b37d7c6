namespace Ingest.Tests.Tagging.Membership.Languages;

/// <summary>What single sentences of French say, who says it and how: one row for each rule.</summary>
public sealed class FrenchStatementTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    // Whoever brushes aside substitutes is for it.
    [InlineData("Le ministre ukrainien Andriï Sybiga a balayé tout substitut à l'adhésion à l'Otan.", "Andrii Sybiha UA support")]
    // A door shut.
    [InlineData("Le chancelier allemand Olaf Scholz a refermé la porte à une adhésion de l'Ukraine à l'Otan.", "Olaf Scholz UA oppose")]
    // "s'est prononcé en faveur".
    [InlineData("Le président polonais Andrzej Duda s'est prononcé lundi en faveur d'une invitation de l'Ukraine à rejoindre l'Otan.", "Andrzej Duda UA support")]
    // Its place is there.
    [InlineData("La place de l'Ukraine est dans l'Otan, estime le ministre lituanien des Affaires étrangères, Kestutis Budrys.", "Kęstutis Budrys UA support")]
    // A word in marks is the verdict.
    [InlineData("Viktor Orban juge « insensée » l'idée de faire entrer l'Ukraine dans l'Otan.", "Viktor Orbán UA oppose")]
    // An office of two words before the name.
    [InlineData("La Suisse ne rejoindra pas l'Otan, a martelé la conseillère fédérale Viola Amherd.", "Viola Amherd CH oppose")]
    // Does not give up.
    [InlineData("Kiev ne renoncera pas à son objectif de rejoindre l'Alliance, a assuré le chef de la diplomatie ukrainienne Andriï Sybiga. L'Otan doit tenir parole.", "Andrii Sybiha UA support")]
    // A foreign title.
    [InlineData("Rejoindre l'Otan serait contraire à la neutralité irlandaise, a fait valoir le Taoiseach Micheal Martin.", "Micheál Martin IE oppose")]
    // What is asked is no wish; the conditions are not met.
    [InlineData("Interrogé sur une éventuelle adhésion de l'Ukraine à l'Otan, le ministre italien de la Défense Guido Crosetto a répondu que les conditions n'étaient pas réunies.", "Guido Crosetto UA conditional")]
    // No consensus.
    [InlineData("« Il n'y a pas de consensus entre alliés », a reconnu Jens Stoltenberg à propos d'une invitation de l'Ukraine dans l'Otan.", "Jens Stoltenberg UA neutral")]
    // "a menacé" behind the words.
    [InlineData("Moscou ne tolérera pas l'Ukraine dans l'Otan, a menacé l'ex-président russe Dmitri Medvedev.", "Dmitry Medvedev UA oppose")]
    // Only a matter of time, with an expletive "ne".
    [InlineData("Ce n'est qu'une question de temps avant que la Bosnie-Herzégovine ne rejoigne l'Otan, a déclaré Zukan Helez, ministre de la Défense.", "Zukan Helez BA support")]
    // Premature.
    [InlineData("La ministre belge de la Défense Ludivine Dedonder estime qu'il serait prématuré d'inviter l'Ukraine à rejoindre l'Otan.", "Ludivine Dedonder UA conditional")]
    // Not an option.
    [InlineData("« L'Otan n'est pas une option », tranche le ministre autrichien des Affaires étrangères, Alexander Schallenberg, interrogé par Le Monde. La neutralité de l'Autriche est inscrite dans la Constitution, ajoute-t-il.", "Alexander Schallenberg AT oppose")]
    // A ministry by its address.
    [InlineData("Le Quai d'Orsay précise que Paris reste favorable à l'adhésion de l'Ukraine à l'Otan.", "(FR) UA support")]
    // An inset in the middle.
    [InlineData("L'Ukraine, a assuré Jean-Noël Barrot, a vocation à rejoindre l'Otan.", "Jean-Noël Barrot UA support")]
    // Pluperfect and a month before the news.
    [InlineData("Emmanuel Macron avait déclaré en juin que l'Ukraine devait obtenir un chemin vers l'adhésion à l'Otan.", "Emmanuel Macron UA support older")]
    // First the war must be won.
    [InlineData("Le ministre polonais de la Défense, Wladyslaw Kosiniak-Kamysz, se montre plus réservé : à ses yeux, l'Ukraine doit d'abord gagner la guerre avant d'entrer dans l'Otan.", "Władysław Kosiniak-Kamysz UA conditional")]
    // A ministry gives its support.
    [InlineData("Le ministère polonais de la Défense a apporté son soutien à l'adhésion de l'Ukraine à l'Otan.", "(PL) UA support")]
    // Sees it there.
    [InlineData("Le président finlandais, Alexander Stubb, a dit voir l'Ukraine « tôt ou tard » dans l'Otan.", "Alexander Stubb UA support")]
    // Not to shut the door.
    [InlineData("Le sénateur Lindsey Graham a exhorté Donald Trump à ne pas fermer la porte de l'Otan à l'Ukraine.", "Lindsey Graham UA support unofficial")]
    // Not in favour.
    [InlineData("« Nous ne sommes pas favorables à l'entrée de l'Ukraine dans l'Otan », a indiqué Giorgia Meloni.", "Giorgia Meloni UA oppose")]
    // Opposed to a clause.
    [InlineData("Jordan Bardella s'est dit opposé à ce que l'Ukraine adhère à l'Otan.", "Jordan Bardella UA oppose unofficial")]
    // What an organisation once promised is its older statement.
    [InlineData("L'Alliance avait promis en 2008, à Bucarest, que l'Ukraine en deviendrait un jour membre.", "(NATO) UA support older")]
    public void Says(string sentence, string expected, string published = "2025-03-10") =>
        Assert.Equal(expected, Sayings.Of(fixture.Analyzer, "fr", sentence, published));
}
