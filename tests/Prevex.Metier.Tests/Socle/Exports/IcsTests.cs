using System.Text;
using Ical.Net;
using Prevex.Metier.Socle.Exports;

namespace Prevex.Metier.Tests.Socle.Exports;

/// Read back by a calendar library, and line by line for what libraries forgive.
public sealed class IcsTests
{
    private static readonly JourDeCalendrier Jour = new("abc@prevex", new(2026, 12, 1), new(2026, 11, 23, 8, 30, 15, TimeSpan.FromHours(1)), "93-2026-000123 · Notifier au préfet", "Qui agit : étude.\nSi c’est manqué : irrecevable.", "https://prevex.example/dossiers/1");

    private static string Ecrire(params JourDeCalendrier[] jours) => Ics.Ecrire("Prévex, échéances", "Jusqu’au 1er mai", TimeSpan.FromHours(6), jours);

    public static TheoryData<string> Textes() =>
    [
        "virgule, point-virgule ; barre \\ et \\n écrit", "deux\nlignes et\r\nune troisième", "« guillemets » : deux-points \"droits\"", "é", "",
        new string('é', 400), new string('a', 73) + "é" + new string('b', 100), string.Concat(Enumerable.Repeat("🏠", 80)), "BEGIN:VEVENT\nUID:autre", "nul\0 et cloche\a",
    ];

    [Theory, MemberData(nameof(Textes))]
    public void Any_text_comes_back_as_it_was_written(string texte)
    {
        var lu = Assert.Single(Calendar.Load(Ecrire(Jour with { Titre = texte, Description = texte }))!.Events);

        var attendu = string.Concat(texte.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c)));
        Assert.Equal((attendu, attendu), (lu.Summary ?? "", lu.Description ?? ""));
        Assert.Equal("abc@prevex", lu.Uid);
    }

    [Theory, MemberData(nameof(Textes))]
    public void Every_line_holds_in_75_octets_ends_with_CRLF_and_is_cut_between_characters(string texte)
    {
        var ics = Ecrire(Jour with { Titre = texte, Description = texte });

        Assert.EndsWith("END:VCALENDAR\r\n", ics, StringComparison.Ordinal);
        var lignes = ics.Split("\r\n")[..^1];
        Assert.All(lignes, l =>
        {
            Assert.DoesNotContain('\n', l);
            Assert.DoesNotContain('\r', l);
            Assert.InRange(Encoding.UTF8.GetByteCount(l), 1, 75);
            // A half of a surrogate pair would not survive.
            Assert.Equal(l, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(l)));
        });
    }

    [Fact]
    public void A_day_is_a_whole_day_that_does_not_make_busy()
    {
        var ics = Ecrire(Jour);

        Assert.Contains("\r\nDTSTART;VALUE=DATE:20261201\r\n", ics, StringComparison.Ordinal);
        Assert.Contains("\r\nDTSTAMP:20261123T073015Z\r\n", ics, StringComparison.Ordinal);
        Assert.Contains("\r\nTRANSP:TRANSPARENT\r\n", ics, StringComparison.Ordinal);
        var lu = Assert.Single(Calendar.Load(ics)!.Events);
        Assert.True(lu.IsAllDay);
        Assert.Equal(new(2026, 12, 1), lu.Start!.Date);
        Assert.Equal("https://prevex.example/dossiers/1", lu.Url!.ToString());
    }

    [Fact]
    public void An_empty_calendar_is_a_calendar() => Assert.Empty(Calendar.Load(Ecrire())!.Events);
}
