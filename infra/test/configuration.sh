# Configuration that no part of ours reads: what its own tools say of it. Sourced by ./test.

# find_tool NAME PACKAGES: prints where a tool is; what Debian has of it is unpacked. A later Debian may have it in a
# package of its own, and leaves the former one empty or without it.
find_tool() {
  local name=$1 tool=$PWD/target/tools/usr/bin/$1 package
  shift
  type -P "$name" && return
  mkdir -p target
  for package in "$@"; do
    [ -x "$tool" ] || unpack_package "$package" target/tools >target/tools.log 2>&1 || true
  done
  [ -x "$tool" ] && echo "$tool"
}

# The plugin of Docker, or the program before it.
find_compose() {
  if docker compose version >/dev/null 2>&1; then echo 'docker compose'; else type -P docker-compose; fi
}

# What is wrong goes to the standard output; the reason why something was not checked too, beginning with "-".
check_monitoring() {
  local promtool amtool folder=infra/monitoring
  if promtool=$(find_tool promtool prometheus promtool); then
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
  if ! kubectl=$(find_tool kubectl kubernetes-client kubectl); then
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
