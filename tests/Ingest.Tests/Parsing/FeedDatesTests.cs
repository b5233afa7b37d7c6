using Ingest.Parsing;

namespace Ingest.Tests.Parsing;

public sealed class FeedDatesTests
{
    private static readonly TimeZoneInfo Bratislava = TimeZoneInfo.FindSystemTimeZoneById("Europe/Bratislava");

    [Theory]
    [InlineData("Tue, 07 Jul 2026 10:15:00 GMT", "2026-07-07T10:15:00")]
    [InlineData("Mon, 07 Jul 2026 10:15:00 GMT", "2026-07-07T10:15:00")] // the wrong weekday
    [InlineData("07 Jul 2026 10:15 +0300", "2026-07-07T07:15:00")] // no weekday, no seconds
    [InlineData("Tue, 7 Jul 26 10:15:00 EST", "2026-07-07T15:15:00")] // two-digit year
    [InlineData("Tue, 07 Jul 2026 10:15:00 CEST", "2026-07-07T08:15:00")]
    [InlineData("Tue, 07 Jul 2026 10:15:00 EEST", "2026-07-07T07:15:00")]
    [InlineData("Tue, 07 Jul 2026 10:15:00 MSK", "2026-07-07T07:15:00")]
    [InlineData("Tue, 07 Jul 2026 10:15:00 UTC+3", "2026-07-07T07:15:00")]
    [InlineData("Tue, 07 Jul 2026 24:00:00 GMT", "2026-07-08T00:00:00")]
    [InlineData("Tue, 07 Jul 2026 10:15:60 GMT", "2026-07-07T10:15:59")] // a leap second
    [InlineData("Tue Jul  7 10:15:00 2026", "2026-07-07T10:15:00")] // asctime
    [InlineData("Tue Jul 7 10:15:00 PST 2026", "2026-07-07T18:15:00")]
    [InlineData("July 7, 2026 at 3:15 PM", "2026-07-07T15:15:00")]
    [InlineData("7/25/2026 3:15:00 PM", "2026-07-25T15:15:00")]
    [InlineData("2026-07-07T10:15:00Z", "2026-07-07T10:15:00")]
    [InlineData("2026-07-07T10:15:00.1234567+02:00", "2026-07-07T08:15:00")]
    [InlineData("2026-07-07 10:15:00 +0300", "2026-07-07T07:15:00")]
    [InlineData("20260707T101500Z", "2026-07-07T10:15:00")]
    [InlineData("2026-188", "2026-07-07T00:00:00")] // day of the year
    [InlineData("2026-07", "2026-07-01T00:00:00")]
    [InlineData("2026", "2026-01-01T00:00:00")]
    [InlineData("2026/07/07 10:15", "2026-07-07T10:15:00")]
    [InlineData("07.07.2026 10:15:00", "2026-07-07T10:15:00")]
    [InlineData("07/07/2026", "2026-07-07T00:00:00")]
    [InlineData("25-07-2026 10:15", "2026-07-25T10:15:00")]
    [InlineData("7 липня 2026, 10:15", "2026-07-07T10:15:00")]
    [InlineData("7 июля 2026 г. 10:15 МСК", "2026-07-07T07:15:00")]
    [InlineData("utorok 7. júla 2026 10:15", "2026-07-07T10:15:00")]
    [InlineData("7. července 2026", "2026-07-07T00:00:00")]
    [InlineData("Τρί, 07 Ιούλ 2026 10:15:00 EEST", "2026-07-07T07:15:00")]
    [InlineData("2026-július-07T10:15", "2026-07-07T10:15:00")]
    [InlineData("2026년 07월 07일 오후 3:15:00", "2026-07-07T15:15:00")]
    public void Dates_are_read_as_feeds_write_them(string written, string utc)
    {
        Assert.True(FeedDates.TryParse(written, null, out var date));
        Assert.Equal(utc, date.ToString("yyyy-MM-dd'T'HH:mm:ss"));
        Assert.Equal(TimeSpan.Zero, date.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("yesterday")]
    [InlineData("32 Jul 2026 10:00")]
    [InlineData("2026-13-01")]
    [InlineData("10:15")]
    [InlineData("2026-07-07T10:15:00+99:00")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1")]
    public void What_is_no_date_is_none(string? written)
    {
        Assert.False(FeedDates.TryParse(written, null, out _));
    }

    [Theory]
    [InlineData("07.07.2026 10:15:00", "2026-07-07T08:15:00")] // summer
    [InlineData("07.01.2026 10:15:00", "2026-01-07T09:15:00")] // winter
    [InlineData("2026-07-07T10:15:00Z", "2026-07-07T10:15:00")] // its own zone goes first
    public void A_date_without_a_zone_is_in_the_outlets(string written, string utc)
    {
        Assert.True(FeedDates.TryParse(written, Bratislava, out var date));
        Assert.Equal(utc, date.ToString("yyyy-MM-dd'T'HH:mm:ss"));
    }
}
