namespace Ingest.Cli.Tests.TeamsCatching;

/// <summary>Messages as a Workflows webhook takes them.</summary>
internal static class Cards
{
    public const string Statement = """
        {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{
          "type":"AdaptiveCard","version":"1.4","body":[
            {"type":"TextBlock","text":"New statement on Ukraine's NATO membership","weight":"Bolder","size":"Large","wrap":true},
            {"type":"TextBlock","text":"**Robert Fico**, Prime Minister of Slovakia","wrap":true},
            {"type":"TextBlock","text":"„Kým budem predsedom vlády, so vstupom Ukrajiny do NATO nebudem súhlasiť.“","wrap":true,"isSubtle":true},
            {"type":"FactSet","facts":[{"title":"Stance","value":"oppose"},{"title":"Before","value":"oppose, 6 October 2024"},{"title":"Reported by","value":"[Podtatranské listy](https://listy.example/a), Denník Most, Danube Courier"}]}],
          "actions":[{"type":"Action.OpenUrl","title":"Read the article","url":"https://listy.example/a"},{"type":"Action.OpenUrl","title":"Unsubscribe","url":"https://ingest.example/leave"}]}}]}
        """;

    public const string Hostile = """
        {"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{
          "type":"AdaptiveCard","version":"1.4","backgroundImage":"https://spy.example/pixel.png","body":[
            {"type":"TextBlock","text":"<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">","wrap":true},
            {"type":"TextBlock","text":"[click](javascript:document.title='owned') [click](data:text/html,owned) [\"><img src=x onerror=alert(1)>](https://ok.example/\"onmouseover=alert(1))","wrap":true},
            {"type":"Image","url":"https://spy.example/pixel.png"},
            {"type":"Image","url":"javascript:alert(1)","selectAction":{"type":"Action.OpenUrl","url":"javascript:document.title='owned'"}},
            {"type":"Media","poster":"https://spy.example/p.png","sources":[{"mimeType":"video/mp4","url":"https://spy.example/v.mp4"}]}],
          "actions":[{"type":"Action.OpenUrl","title":"Open","url":"javascript:document.title='owned'"}]}}]}
        """;

    /// <summary>A valid message of so many bytes.</summary>
    public static string OfSize(int bytes)
    {
        const string Start = """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.4","body":[{"type":"TextBlock","text":""";
        const string End = "\"}]}}]}";
        return $"{Start}\"{new string('a', bytes - Start.Length - End.Length - 1)}{End}";
    }
}
