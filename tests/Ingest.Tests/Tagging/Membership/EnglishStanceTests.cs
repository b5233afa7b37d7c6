using Ingest.Statements;

namespace Ingest.Tests.Tagging.Membership;

/// <summary>Stance through negation, double negation, condition, time and reported positions.</summary>
public sealed class EnglishStanceTests(AnalyzerFixture fixture) : IClassFixture<AnalyzerFixture>
{
    [Theory]
    [InlineData("Ukraine should be given an invitation to NATO this year, Foreign Minister Andrii Sybiha said.", Stance.Support)] // a modal wish
    [InlineData("Ukraine must become a member of NATO, Polish Foreign Minister Radosław Sikorski said.", Stance.Support)] // must
    [InlineData("\"Ukraine's place is in NATO,\" Estonian Prime Minister Kristen Michal said.", Stance.Support)] // place in
    [InlineData("President Zelensky said Ukraine would never give up its path to NATO.", Stance.Support)] // never give up
    [InlineData("It would be a mistake not to invite Ukraine to NATO, Sikorski said.", Stance.Support)] // double negation: mistake not to
    [InlineData("It would be wrong to leave Ukraine outside NATO, Lithuanian President Gitanas Nausėda said.", Stance.Support)] // wrong to leave outside
    [InlineData("\"Without NATO membership Ukraine will be attacked again,\" Sybiha said.", Stance.Support)] // without membership something bad
    [InlineData("Only membership of NATO can protect Ukraine, Estonian Foreign Minister Margus Tsahkna said.", Stance.Support)] // only membership can
    [InlineData("There can be no lasting peace unless Ukraine is in NATO, Tsahkna said.", Stance.Support)] // unless in
    [InlineData("Nobody can forbid Ukraine to join NATO, Sybiha said.", Stance.Support)] // nobody can forbid
    [InlineData("Russia has no right to block Ukraine's accession to NATO, NATO Secretary General Mark Rutte said.", Stance.Support)] // no right to block
    [InlineData("NATO Secretary General Jens Stoltenberg said Moscow could not stop Ukraine's path into the alliance.", Stance.Support)] // cannot stop
    [InlineData("Stoltenberg said that it was not for Russia to decide whether Ukraine joins NATO.", Stance.Support)] // not for Russia to decide
    [InlineData("Denmark backs Ukraine on its way to NATO, Danish Prime Minister Mette Frederiksen said.", Stance.Support)] // backs
    [InlineData("Frederiksen said the sooner Ukraine was in NATO, the better.", Stance.Support)] // the sooner the better
    [InlineData("Norway will not object to Ukraine's membership in NATO, Norwegian Prime Minister Jonas Gahr Støre said.", Stance.Support)] // will not object
    [InlineData("Latvian President Edgars Rinkēvičs said he saw no obstacle to inviting Ukraine to NATO.", Stance.Support)] // no obstacle
    [InlineData("Rinkēvičs called on allies to overcome their fear of inviting Ukraine to NATO.", Stance.Support)] // overcome fear
    [InlineData("Finland's accession makes NATO stronger, Stoltenberg said.", Stance.Support, StatementTable.BeforeTheNorth)] // makes stronger
    [InlineData("\"We are ready to ratify Finland's membership in NATO,\" Turkish President Recep Tayyip Erdoğan said.", Stance.Support, StatementTable.BeforeTheNorth)] // ready to ratify
    [InlineData("Swedish Prime Minister Ulf Kristersson said Sweden was doing everything to become a member of NATO as soon as possible.", Stance.Support, StatementTable.BeforeTheNorth)] // doing everything
    [InlineData("Hungary supports Sweden's NATO membership, Orbán said.", Stance.Support, StatementTable.BeforeTheNorth)] // supports
    [InlineData("Orbán said he was not against Sweden joining NATO.", Stance.Support, StatementTable.BeforeTheNorth)] // not against
    [InlineData("We have never been opposed to Finland's accession to NATO, Hungarian Foreign Minister Péter Szijjártó said.", Stance.Support, StatementTable.BeforeTheNorth)] // never opposed
    [InlineData("Joining NATO is Georgia's firm choice, Georgian Foreign Minister Maka Botchorishvili said.", Stance.Support)] // firm choice
    [InlineData("Georgia has earned its membership of NATO, Czech President Petr Pavel said.", Stance.Support)] // earned
    [InlineData("Pavel said Ukraine was already a de facto ally and only the formal invitation to NATO was missing.", Stance.Support)] // de facto
    [InlineData("British Prime Minister Keir Starmer said Ukraine was on an irreversible path to NATO.", Stance.Support)] // irreversible
    [InlineData("Bosnia's Defence Minister Zukan Helez said membership in NATO was a guarantee of stability for the country.", Stance.Support)] // guarantee
    [InlineData("Kosovo's Prime Minister Albin Kurti said he hoped for swift accession to NATO.", Stance.Support)] // hope for swift
    [InlineData("Kurti asked the allies to open the doors of NATO for Kosovo.", Stance.Support)] // open the doors
    [InlineData("The sooner we invite Ukraine into NATO, the sooner the war ends, Nausėda said.", Stance.Support)] // sooner
    [InlineData("Zelensky said that Ukraine was not asking for the impossible when it asked to join NATO.", Stance.Support)] // not asking for the impossible
    [InlineData("Excluding Ukraine's membership in NATO would be a gift to Putin, Sikorski said.", Stance.Support)] // excluding would be a gift
    [InlineData("Rutte said Ukraine's membership in NATO had not been taken off the table.", Stance.Support)] // not off the table
    [InlineData("Slovakia must stay in NATO, President Peter Pellegrini said.", Stance.Support)] // must stay
    [InlineData("Leaving NATO would be a catastrophe for Slovakia, Pellegrini said.", Stance.Support)] // leaving would be a catastrophe
    [InlineData("Slovakia has no intention of leaving NATO, Foreign Minister Juraj Blanár said.", Stance.Support)] // no intention of leaving
    [InlineData("Blanár said nobody in the government was thinking of Slovakia's withdrawal from NATO.", Stance.Support)] // nobody thinking of withdrawal
    [InlineData("Slovakia's membership in NATO is not in question, Slovak Defence Minister Robert Kaliňák said.", Stance.Support)] // not in question
    [InlineData("Turkey's future is in NATO, Turkish Defence Minister Yaşar Güler said.", Stance.Support)] // future in
    [InlineData("US Secretary of State Marco Rubio said the United States was not going to leave NATO.", Stance.Support)] // not going to leave
    [InlineData("Neutrality no longer protects Moldova, Moldovan President Maia Sandu said, and the country should consider joining NATO.", Stance.Support)] // neutrality no longer protects
    [InlineData("Ukraine will not be a member of NATO, US President Donald Trump said.", Stance.Oppose)] // will not be
    [InlineData("Ukraine is not going to join NATO, Trump said.", Stance.Oppose)] // not going to
    [InlineData("Trump said he did not think Ukraine should be in NATO.", Stance.Oppose)] // did not think should
    [InlineData("\"I don't see Ukraine in NATO,\" Trump said.", Stance.Oppose)] // don't see
    [InlineData("Trump said there was no way Ukraine would get into NATO.", Stance.Oppose)] // no way
    [InlineData("Ukraine can forget about NATO, Trump said.", Stance.Oppose)] // forget
    [InlineData("\"Going into NATO is off the table for Ukraine,\" Trump said.", Stance.Oppose)] // off the table in own words
    [InlineData("Kremlin spokesman Dmitry Peskov said Ukraine's accession to NATO was absolutely unacceptable.", Stance.Oppose)] // unacceptable
    [InlineData("Russia will never agree to Ukraine being in NATO, Russian Foreign Minister Sergey Lavrov said.", Stance.Oppose)] // never agree
    [InlineData("Putin demanded that Ukraine give up its NATO ambitions.", Stance.Oppose)] // demand that gives up
    [InlineData("Russian President Vladimir Putin said Ukraine should renounce joining NATO.", Stance.Oppose)] // should renounce
    [InlineData("Lavrov said that guarantees that Ukraine would not join NATO had to be put in writing.", Stance.Oppose)] // guarantees not to join
    [InlineData("Ukraine's membership in NATO would mean war, Lavrov said.", Stance.Oppose)] // would mean war
    [InlineData("Taking Ukraine into NATO would be playing with fire, Orbán said.", Stance.Oppose)] // playing with fire
    [InlineData("Hungarian Prime Minister Viktor Orbán said Hungary would veto Ukraine's membership in NATO.", Stance.Oppose)] // would veto
    [InlineData("Orbán said he could not support Ukraine's entry into NATO.", Stance.Oppose)] // could not support
    [InlineData("\"Ukraine should be a buffer zone, not a member of NATO,\" Orbán said.", Stance.Oppose)] // buffer, not a member
    [InlineData("Slovak Prime Minister Robert Fico said he would never raise his hand for Ukraine in NATO.", Stance.Oppose)] // never raise his hand
    [InlineData("Fico said the invitation of Ukraine to NATO would be the beginning of the third world war.", Stance.Oppose)] // third world war
    [InlineData("Fico warned against Ukraine's accession to NATO.", Stance.Oppose)] // warned against
    [InlineData("Ukraine's membership in NATO is nonsense, Slovak Interior Minister Matúš Šutaj Eštok said.", Stance.Oppose)] // nonsense
    [InlineData("Ukraine has no business in NATO, Eštok said.", Stance.Oppose)] // no business
    [InlineData("Belarusian President Alexander Lukashenko said Ukraine in NATO was a red line.", Stance.Oppose)] // red line
    [InlineData("We will not tolerate Finland in NATO, Russian deputy foreign minister Sergei Ryabkov said.", Stance.Oppose, StatementTable.BeforeTheNorth)] // not tolerate
    [InlineData("Finland's entry into NATO was a grave mistake, Zakharova, the spokeswoman of the Russian foreign ministry, said.", Stance.Oppose, StatementTable.BeforeTheNorth)] // grave mistake
    [InlineData("Erdoğan said Turkey would not say yes to Sweden's NATO membership.", Stance.Oppose, StatementTable.BeforeTheNorth)] // would not say yes
    [InlineData("Erdoğan told Sweden not to expect Turkey's support for its NATO bid.", Stance.Oppose, StatementTable.BeforeTheNorth)] // not to expect support
    [InlineData("Austria will remain neutral, Austrian Chancellor Karl Nehammer said, ruling out NATO membership.", Stance.Oppose)] // remain neutral
    [InlineData("Joining NATO is not an option for Austria, Nehammer said.", Stance.Oppose)] // not an option
    [InlineData("NATO membership is not up for debate in Austria, Nehammer said.", Stance.Oppose)] // not up for debate
    [InlineData("Ireland has no plans to join NATO, Irish Prime Minister Micheál Martin said.", Stance.Oppose)] // no plans
    [InlineData("Ireland's neutrality is not negotiable, Martin said, and the country will not join NATO.", Stance.Oppose)] // not negotiable
    [InlineData("Serbia does not want to join NATO, Serbian President Aleksandar Vučić said.", Stance.Oppose)] // does not want
    [InlineData("Vučić said Serbia was militarily neutral and would stay so, outside NATO.", Stance.Oppose)] // stay neutral outside
    [InlineData("Moldova does not aspire to NATO membership, Moldovan Prime Minister Dorin Recean said.", Stance.Oppose)] // does not aspire
    [InlineData("Georgian Prime Minister Irakli Kobakhidze said that joining NATO would bring war to Georgia.", Stance.Oppose)] // would bring war
    [InlineData("Republika Srpska will block Bosnia's road to NATO, Bosnian presidency member Željka Cvijanović said.", Stance.Oppose)] // will block
    [InlineData("Armenia does not seek membership of NATO, Armenian Prime Minister Nikol Pashinyan said.", Stance.Oppose)] // does not seek
    [InlineData("Switzerland cannot join NATO because of its neutrality, Swiss Defence Minister Viola Amherd said.", Stance.Oppose)] // cannot join
    [InlineData("Slovakia should leave NATO, Slovak deputy speaker of parliament Andrej Danko said.", Stance.Oppose)] // should leave
    [InlineData("The United States should get out of NATO, Trump said.", Stance.Oppose)] // should get out
    [InlineData("Orbán said that Ukraine must not be admitted to NATO.", Stance.Oppose)] // must not
    [InlineData("Croatian President Zoran Milanović said Finland and Sweden must not be let into NATO.", Stance.Oppose, StatementTable.BeforeTheNorth)] // must not be let
    [InlineData("\"This is dangerous charlatanism,\" Croatian President Zoran Milanović said of the admission of Finland to NATO.", Stance.Oppose, StatementTable.BeforeTheNorth)] // dangerous
    [InlineData("Ukraine can join NATO only after the war, German Chancellor Olaf Scholz said.", Stance.Conditional)] // only after
    [InlineData("Ukraine will become a member of NATO when allies agree and conditions are met, Stoltenberg said.", Stance.Conditional)] // when conditions are met
    [InlineData("It is too early to talk about Ukraine's NATO membership, Scholz said.", Stance.Conditional)] // too early
    [InlineData("Now is not the time to invite Ukraine to NATO, US Secretary of State Antony Blinken said.", Stance.Conditional)] // not the time
    [InlineData("US President Joe Biden said Ukraine was not ready for NATO membership.", Stance.Conditional)] // not ready
    [InlineData("Biden said Ukraine would have to meet all the requirements before it joins NATO.", Stance.Conditional)] // requirements before
    [InlineData("NATO membership for Ukraine is not possible while the war goes on, Czech Prime Minister Petr Fiala said.", Stance.Conditional)] // not possible while
    [InlineData("Ukraine must first defeat corruption before it can join NATO, Blinken said.", Stance.Conditional)] // must first
    [InlineData("As long as the war continues, there can be no talk of Ukraine's accession to NATO, German Defence Minister Boris Pistorius said.", Stance.Conditional)] // as long as the war
    [InlineData("Turkey will not ratify Sweden's NATO membership until Stockholm keeps its promises, Turkish Foreign Minister Mevlüt Çavuşoğlu said.", Stance.Conditional, StatementTable.BeforeTheNorth)] // not until
    [InlineData("Erdoğan said Turkey would support Sweden's NATO bid if the EU reopened accession talks with Ankara.", Stance.Conditional, StatementTable.BeforeTheNorth)] // would support if
    [InlineData("If Sweden extradites the terrorists, parliament will ratify its NATO membership, Erdoğan said.", Stance.Conditional, StatementTable.BeforeTheNorth)] // if, will ratify
    [InlineData("Cyprus could apply for NATO membership once the Cyprus problem is solved, Cypriot President Nikos Christodoulides said.", Stance.Conditional)] // once solved
    [InlineData("French President Emmanuel Macron said Ukraine's membership in NATO was not realistic in the short term.", Stance.Conditional)] // not in the short term
    [InlineData("Georgia needs to carry out more reforms to become a NATO member, Stoltenberg said.", Stance.Conditional)] // needs more reforms
    [InlineData("Italian Prime Minister Giorgia Meloni said an invitation of Ukraine to NATO should wait for the end of the war.", Stance.Conditional)] // should wait
    [InlineData("Membership of NATO will come in time but not today, Dutch Prime Minister Mark Rutte said of Ukraine.", Stance.Conditional)] // in time, not today
    [InlineData("Kosovo has to be recognised by all allies before joining NATO, Spanish Foreign Minister José Manuel Albares said.", Stance.Conditional)] // before joining
    [InlineData("Allies are still discussing Ukraine's NATO membership, Stoltenberg said.", Stance.Neutral)] // still discussing
    [InlineData("It is up to the Austrians to decide on NATO membership, Schallenberg, the foreign minister of Austria, said.", Stance.Neutral)] // up to them to decide
    [InlineData("There is no consensus among the allies on inviting Ukraine to NATO, Rutte said.", Stance.Neutral)] // no consensus
    [InlineData("Zelensky said Germany did not support Ukraine's invitation to NATO.", Stance.Neutral)] // others' position
    [InlineData("Moldovan President Maia Sandu said that the question of NATO membership should be decided by the citizens.", Stance.Neutral)] // decided by citizens
    [InlineData("Turkey's parliament will vote on Sweden's NATO membership next week, Turkish Foreign Minister Hakan Fidan said.", Stance.Neutral, StatementTable.BeforeTheNorth)] // procedure
    [InlineData("Finnish President Sauli Niinistö said he would announce his view on NATO membership on May 12.", Stance.Neutral, StatementTable.BeforeTheNorth)] // will announce
    public void Stance_is_the_speakers_own(string text, Stance stance, string day = StatementTable.Today) =>
        Assert.Equal(stance.ToString(), StatementTable.Stances(fixture.Analyzer, "en", text, day));
}
