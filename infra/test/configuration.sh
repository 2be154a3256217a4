# Configuration that no part of ours reads: what its own tools say of it. Sourced by ./test.

# Prints where a tool is; what Debian has of it is unpacked and not installed, so that nothing starts by itself.
find_tool() {
  local name=$1 package=$2
  type -P "$name" && return
  [ -x "target/tools/usr/bin/$name" ] || fetch_tool "$package" >target/tools.log 2>&1 || return 1
  echo "$PWD/target/tools/usr/bin/$name"
}

fetch_tool() {
  type -P apt-get dpkg-deb >/dev/null || return 1
  rm -rf "target/tools-$1" && mkdir -p "target/tools-$1" target/tools
  (cd "target/tools-$1" && { apt-get download "$1" || { apt-get update -q && apt-get download "$1"; }; }) &&
    dpkg-deb -x "target/tools-$1/$1"_*.deb target/tools
}

# The plugin of Docker, or the program before it.
find_compose() {
  if docker compose version >/dev/null 2>&1; then echo 'docker compose'; else type -P docker-compose; fi
}

# What is wrong goes to the standard output; the reason why something was not checked too, beginning with "-".
check_monitoring() {
  local promtool amtool folder=infra/monitoring
  if promtool=$(find_tool promtool prometheus); then
    "$promtool" check config "$folder/prometheus/prometheus.yml" >target/promtool.log 2>&1 || cat target/promtool.log
    (cd "$folder/prometheus/rules" && "$promtool" test rules alarms.test.yml) >target/promtool.log 2>&1 ||
      cat target/promtool.log
  else
    echo '- promtool'
  fi
  if amtool=$(find_tool amtool prometheus-alertmanager); then
    "$amtool" check-config "$folder/alertmanager/alertmanager.yml" >target/amtool.log 2>&1 || cat target/amtool.log
  else
    echo '- amtool'
  fi
}

# What is built is what KubernetesTest reads, beside the files themselves.
check_kubernetes() {
  local kubectl overlay name
  if ! kubectl=$(find_tool kubectl kubernetes-client); then
    echo '- kubectl'
    return
  fi
  mkdir -p target/kubernetes
  for overlay in infra/kubernetes/overlays/*/; do
    name=$(basename "$overlay")
    "$kubectl" kustomize "$overlay" >"target/kubernetes/$name.yaml" 2>target/kubectl.log || cat target/kubectl.log
  done
}

check_compose() {
  local compose
  [ -f docker-compose.yml ] || return 0
  if ! compose=$(find_compose); then
    echo '- docker-compose'
    return
  fi
  $compose -f docker-compose.yml config >target/compose.log 2>&1 || tail -n 20 target/compose.log
}

# Before the tests, which read what was built; prints what was not checked, and remembers what is wrong.
check_configuration() {
  local said missing
  mkdir -p target
  said=$(check_monitoring; check_kubernetes; check_compose)
  missing=$(sed -n 's/^- //p' <<<"$said" | paste -sd' ' -)
  [ -z "$missing" ] || text "Not found, so what it reads is not checked: $missing" \
    "Niet gevonden, dus wat het leest is niet gecontroleerd: $missing"
  wrong_configuration=$(sed '/^- /d' <<<"$said")
}
