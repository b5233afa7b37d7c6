using System.Text.Json;
using Ingest.Articles;
using Ingest.Feeds;
using Ingest.Judging;

namespace Ingest.Azure.Tests.Support;

/// <summary>Records with a value in every property, so that a column that is forgotten is noticed.</summary>
internal static class Filled
{
    public static T Make<T>() => (T)Make(typeof(T), typeof(T).Name);

    /// <summary>All that a record holds, for comparing.</summary>
    public static string Show<T>(T value) => JsonSerializer.Serialize(value);

    private static object Make(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        object? simple = type switch
        {
            _ when type == typeof(string) => $"{name} 'Ж' \"/\\#?%~!\" 🇺🇦\n",
            _ when type == typeof(int) => name.Length + 1,
            _ when type == typeof(long) => long.MinValue + name.Length,
            _ when type == typeof(double) => 0.25,
            _ when type == typeof(bool) => true,
            _ when type == typeof(Uri) => new Uri($"https://пример.example/{name}?a=b%20c&d='e'#f"),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero).AddTicks(1234567 + name.Length),
            _ when type == typeof(TimeSpan) => new TimeSpan(40, 1, 2, 3).Add(TimeSpan.FromTicks(name.Length)),
            _ when type == typeof(ArticleId) => new ArticleId("outlet-1", "202602", "00ff00ff00ff00ff"),
            _ when type == typeof(FeedId) => new FeedId("outlet-1-news"),
            _ when type == typeof(LedgerKey) => new LedgerKey("ua-sybiha", "UA"),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1),
            _ => null,
        };
        return simple ?? (type.IsGenericType ? MakeList(type.GetGenericArguments()[0], name) : MakeRecord(type, name));
    }

    private static Array MakeList(Type element, string name)
    {
        var list = Array.CreateInstance(element, 2);
        list.SetValue(Make(element, name + "0"), 0);
        list.SetValue(Make(element, name + "1"), 1);
        return list;
    }

    private static object MakeRecord(Type type, string name)
    {
        var constructor = type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).First();
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, $"{name}.{parameter.Name}"))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            property.SetValue(record, property.Name == "Version" ? null : Make(property.PropertyType, $"{name}.{property.Name}"));
        }

        return record;
    }
}
