# What the tests need from the machine: a browser, and a key vault (PKCS #11) beside the key file. Sourced by ./test.

browser_candidates() {
  local name path cache=${PLAYWRIGHT_BROWSERS_PATH:-}
  [ -z "${CHROME_BIN:-}" ] || echo "$CHROME_BIN"
  for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do type -P "$name" || true; done
  for path in /usr/lib/chromium/chromium /snap/bin/chromium /opt/google/chrome/chrome \
    {,~}/Applications/Chromium.app/Contents/MacOS/Chromium \
    {,~}/Applications/'Google Chrome.app/Contents/MacOS/Google Chrome' \
    "${cache:-$HOME/.cache/ms-playwright}"/chromium-*/chrome-linux*/chrome \
    "${cache:-$HOME/Library/Caches/ms-playwright}"/chromium-*/chrome-mac*/*.app/Contents/MacOS/*; do
    echo "$path"
  done
}

# It has to say its version: on Ubuntu, chromium-browser is there without a browser behind it.
find_browser() {
  local candidate
  while IFS= read -r candidate; do
    if [ -f "$candidate" ] && [ -x "$candidate" ] && "$candidate" --version >/dev/null 2>&1; then
      echo "$candidate"
      return
    fi
  done < <(browser_candidates)
  return 1
}

has_softhsm() { type -P softhsm2-util >/dev/null; }

install_packages() {
  local admin=()
  type -P apt-get >/dev/null || return 1
  if [ "$(id -u)" -ne 0 ]; then
    if ! type -P sudo >/dev/null; then
      text "Not installed, for there is no sudo here: $*" "Niet geïnstalleerd, want er is hier geen sudo: $*"
      return 1
    fi
    admin=(sudo)
    # Where nobody can type a password, asking for one would wait for ever.
    [ -t 0 ] || admin+=(-n)
    text "Installing Debian packages, with sudo: $*" "Debian-pakketten installeren, met sudo: $*"
  else
    text "Installing Debian packages: $*" "Debian-pakketten installeren: $*"
  fi
  mkdir -p target
  {
    ${admin[@]+"${admin[@]}"} apt-get update -q &&
      ${admin[@]+"${admin[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "$@"
  } >target/packages.log 2>&1 || {
    tail -n 3 target/packages.log >&2
    text 'That did not succeed; everything apt-get said is in target/packages.log.' \
      'Dat is niet gelukt; alles wat apt-get zei staat in target/packages.log.'
    return 1
  }
}

# The library that drives the browser can fetch one itself.
download_browser() {
  text 'Downloading Chromium with Playwright, into its own cache; this takes a minute.' \
    'Chromium downloaden met Playwright, in zijn eigen cache; dit duurt een minuut.'
  mkdir -p target
  mvn -B -ntp -pl infra/portal exec:java -Dexec.mainClass=com.microsoft.playwright.CLI \
    -Dexec.classpathScope=test -Dexec.args='install chromium' >target/browser.log 2>&1
}

# Sets browser to the one to use; without one the tests in a browser are skipped, the others run.
find_needs() {
  local missing=()
  browser=$(find_browser) || missing+=(chromium)
  has_softhsm || missing+=(softhsm2)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}" || true
  [ -n "$browser" ] || browser=$(find_browser) || true
  if [ -z "$browser" ] && download_browser; then browser=$(find_browser) || true; fi
  if [ -n "$browser" ]; then
    echo "Browser: $browser"
  else
    text 'There is no Chrome or Chromium and none could be installed: the tests in a browser are skipped.' \
      'Er is geen Chrome of Chromium en er kon er geen geïnstalleerd worden: de tests in een browser vervallen.'
  fi
  has_softhsm || text 'There is no SoftHSM (package softhsm2): the tests of the key vault on a token are skipped.' \
    'Er is geen SoftHSM (pakket softhsm2): de tests van de sleutelkluis op een token vervallen.'
}

# Unpacked and not installed: a proxy that starts by itself on port 80 is not what a test is for.
find_nginx() {
  ! type -P nginx >/dev/null && [ ! -x /usr/sbin/nginx ] && [ ! -x target/nginx/usr/sbin/nginx ] || return 0
  mkdir -p target
  unpack_package nginx target/nginx >target/nginx.log 2>&1 ||
    text 'There is no nginx and it could not be fetched: the test with two gateways is skipped.' \
      'Er is geen nginx en die was niet op te halen: de test met twee deuren vervalt.'
}

# Into the local Maven repository, where the test of the login at another provider looks for it.
find_keycloak() {
  local version
  version=$(sed -n 's|.*<keycloak.version>\(.*\)</keycloak.version>.*|\1|p' pom.xml)
  mkdir -p target
  mvn -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get -Dtransitive=false \
    -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" >target/keycloak.log 2>&1 ||
    text "There is no Keycloak $version and it could not be fetched: the test of the login there is skipped." \
      "Er is geen Keycloak $version en die was niet op te halen: de test van het inloggen daar vervalt."
}

# A container engine, from Debian, and what images are made of; nothing is started here. Without one the test of docker-compose.yml is skipped.
find_engine() {
  mkdir -p target
  infra/docker/engine install >target/engine.log 2>&1 || true
  local reason
  reason=$(infra/docker/engine why)
  if [ -z "$reason" ] && ! infra/docker/stand-in/fetch >>target/engine.log 2>&1; then
    reason=$(tail -n 1 target/engine.log)
  fi
  [ -z "$reason" ] || text "No containers ($reason): their tests are skipped." "Geen containers ($reason): de tests daarvan vervallen."
}
