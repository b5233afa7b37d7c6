using Ingest.Delivering;

namespace Ingest.Tests.Delivering;

public sealed class HtmlTests
{
    [Fact]
    public void Every_hole_is_encoded_unless_it_is_markup()
    {
        var text = "<b>&\"'";

        var html = Html.Of($"<p title=\"{text}\">{Html.Of($"<i>{text}</i>")}{7}</p>");

        Assert.Equal("<p title=\"&lt;b&gt;&amp;&quot;&#x27;\"><i>&lt;b&gt;&amp;&quot;&#x27;</i>7</p>", html.Markup);
    }

    [Fact]
    public void Letters_of_all_scripts_stay_as_they_are() => Assert.Equal("Сибіга ďž العربية", Html.Of($"{"Сибіга ďž العربية"}").Markup);
}
