using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using Prevex.Site;
using Prevex.Site.Affichage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddSingleton<Icones>();
builder.Services.AddSingleton(new Enseigne("Prévex", "Seine-Saint-Denis"));
// Accents stay letters: a page of French is a third lighter.
builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));

var app = builder.Build();
app.UseEntetesDeSecurite();
if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/erreur/500");
app.UseStatusCodePagesWithReExecute("/erreur/{0}");
app.UseStaticFiles();
app.MapRazorPages();
app.Run();
