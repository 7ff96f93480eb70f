using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Prevex.Metier.Socle.Depot;

/// <summary>Neither engine sorts or compares DateTimeOffset the same way; integers do.</summary>
public sealed class InstantEnMicrosecondes() : ValueConverter<DateTimeOffset, long>(
    i => i.UtcTicks / TimeSpan.TicksPerMicrosecond,
    m => new DateTimeOffset(m * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero));

/// <summary>Sorting decimal on SQLite under a French culture ends the process; integer cents do not.</summary>
public sealed class EurosEnCentimes() : ValueConverter<decimal, long>(
    e => (long)decimal.Round(e * 100m, MidpointRounding.AwayFromZero),
    c => c / 100m);

/// <summary>UUIDv7 kept in 16 bytes that sort by time on SQLite too.</summary>
public sealed class GuidEnOctets() : ValueConverter<Guid, byte[]>(
    g => g.ToByteArray(true),
    o => new Guid(o, true));
