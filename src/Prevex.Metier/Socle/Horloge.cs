namespace Prevex.Metier.Socle;

public static class Horloge
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The legal day in France.</summary>
    public static DateOnly Aujourdhui(this TimeProvider horloge) => horloge.GetUtcNow().Jour();

    public static DateOnly Jour(this DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    /// <summary>The last instant of the day in France: « connu au » includes the whole day.</summary>
    public static DateTimeOffset FinDeJournee(this DateOnly jour)
    {
        var local = jour.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Paris.GetUtcOffset(local)).AddTicks(-TimeSpan.TicksPerMicrosecond).ToUniversalTime();
    }
}
