# Shared by the launcher and the scripts beside this file: messages, missing tools, build.
# Everything is said on standard error: standard output belongs to the verb.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
RACINE=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

dire() { printf 'prevex : %s\n' "$*" >&2; }
renoncer() { dire "$@"; exit 1; }

chemin_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

chemin_postgres() {
    local dossier
    for dossier in /usr/lib/postgresql/15/bin $(ls -rd /usr/lib/postgresql/*/bin 2>/dev/null); do
        [ -x "$dossier/initdb" ] && echo "$dossier" && return
    done
    return 1
}

present() {
    case $1 in
        dotnet) dotnet --list-sdks 2>/dev/null | grep -q '^10\.' ;;
        node) [ "$(node -p 'parseInt(process.versions.node)' 2>/dev/null || echo 0)" -ge 20 ] ;;
        npm) command -v npm ;;
        chromium) chemin_chromium ;;
        postgresql) chemin_postgres ;;
    esac >/dev/null
}

paquet() {
    case $1 in
        dotnet) echo dotnet-sdk-10.0 ;;
        node) echo nodejs ;;
        postgresql) echo postgresql-15 ;;
        *) echo "$1" ;;
    esac
}

raison() {
    case $1 in
        dotnet) echo 'le SDK .NET 10, qui construit et exécute Prévex (https://dotnet.microsoft.com/fr-fr/download, si votre Debian ne le propose pas)' ;;
        node) echo 'Node.js 20 ou plus récent, qui prépare les pages (https://nodejs.org/fr/download, si votre Debian en propose un plus ancien)' ;;
        npm) echo 'npm, livré avec Node.js, qui prépare les pages' ;;
        chromium) echo 'le navigateur des tests et de l’impression' ;;
        postgresql) echo 'le serveur PostgreSQL 15, pour les tests et les bancs' ;;
    esac
}

# exiger OUTIL… : returns when all are there; installs Debian's packages when it may, else says how and stops.
exiger() {
    local outil manquants=()
    for outil; do present "$outil" || manquants+=("$outil"); done
    [ ${#manquants[@]} -eq 0 ] && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then installer "${manquants[@]}"; fi

    local restants=() paquets=()
    for outil in "${manquants[@]}"; do present "$outil" || { restants+=("$outil"); paquets+=("$(paquet "$outil")"); }; done
    [ ${#restants[@]} -eq 0 ] && return
    dire 'il manque :'
    for outil in "${restants[@]}"; do printf '  - %s : %s\n' "$outil" "$(raison "$outil")" >&2; done
    renoncer "pour l’installer : sudo apt-get update && sudo apt-get install ${paquets[*]}"
}

installer() {
    local outil nom paquets=() journal
    journal=$(mktemp)
    export DEBIAN_FRONTEND=noninteractive
    dire "il manque : $*. Installation des paquets Debian…"
    apt-get update >"$journal" 2>&1 </dev/null || dire 'la liste des paquets n’a pas pu être rafraîchie'
    for outil; do
        nom=$(paquet "$outil")
        apt-cache show "$nom" >/dev/null 2>&1 && paquets+=("$nom")
    done
    if [ ${#paquets[@]} -gt 0 ]; then
        dire "apt-get install ${paquets[*]}"
        apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "${paquets[@]}" >>"$journal" 2>&1 </dev/null ||
            { tail -n 15 "$journal" >&2; dire "l’installation a échoué"; }
    fi
    rm -f "$journal"
}

# What the build reads, by name, date and size: a deleted file counts, and asking takes a few milliseconds.
empreinte() {
    cd "$RACINE"
    { find src tests bancs droit territoires ./*.props ./*.slnx global.json BannedSymbols.txt .editorconfig \
        \( -name bin -o -name obj -o -name node_modules -o -path '*/wwwroot/lib' \) -prune -o \
        -type f -printf '%p %T@ %s\n' 2>/dev/null || true; } | sort | sha1sum
}

# construire CIBLE : builds src/Prevex.Site or Prevex.slnx in Release, only when something has changed since.
construire() (
    cible=$1
    temoin=$RACINE/.prevex/construit-$(basename "$cible")
    dll=$RACINE/src/Prevex.Site/bin/Release/net10.0/Prevex.Site.dll
    mkdir -p "$RACINE/.prevex"
    exec 9>"$RACINE/.prevex/verrou"
    flock 9
    avant=$(empreinte)
    [ -f "$dll" ] && [ "$avant" = "$(cat "$temoin" 2>/dev/null)" ] && exit
    exiger node npm
    dire "construction de $(basename "$cible") (quelques secondes ; une à deux minutes la première fois)…"
    journal=$(mktemp)
    # Descriptor 9 is closed: a build server left behind would keep the lock.
    if ! dotnet build "$RACINE/$cible" -c Release -v quiet "${@:2}" >"$journal" 2>&1 </dev/null 9>&-; then
        cat "$journal" >&2
        rm -f "$journal"
        renoncer 'la construction a échoué ; le premier message ci-dessus dit où.'
    fi
    rm -f "$journal"
    echo "$avant" >"$temoin"
)

# ouvrir_grappe [durable] : exports PREVEX_TEST_POSTGRES; the cluster stops with fermer_grappe, or when this
# shell ends, however it ends.
ouvrir_grappe() {
    coproc GRAPPE { exec "$RACINE/outils/grappe" "$@"; }
    pid_grappe=$GRAPPE_PID
    read -r PREVEX_TEST_POSTGRES <&"${GRAPPE[0]}" || renoncer 'PostgreSQL est nécessaire et n’a pas pu démarrer.'
    export PREVEX_TEST_POSTGRES
}

fermer_grappe() {
    [ -n "${pid_grappe:-}" ] || return 0
    [ -z "${GRAPPE[1]:-}" ] || exec {GRAPPE[1]}>&-
    wait "$pid_grappe" 2>/dev/null || true
}
