# Runs the classes of one tag again and again on a busy machine: what only passes when nothing else runs comes out here.
# Sourced by ./test.

busy=()

# They end by themselves too, should nobody be left to end them.
keep_busy() {
  local i
  for i in 1 2; do
    bash -c 'while ((SECONDS < 6 * 3600)); do :; done' >/dev/null 2>&1 &
    busy+=($!)
  done
}

end_busy() {
  [ ${#busy[@]} -gt 0 ] || return 0
  # Not by TERM: a child that is only just there may lose it, and would then be busy for hours.
  kill -9 "${busy[@]}" 2>/dev/null || true
  wait "${busy[@]}" 2>/dev/null || true
  busy=()
}

repeat_tag() {
  local tag=${1:-} rounds=${2:-} round begin seconds status counts level_name kept=target/repeat failing=0
  [[ $tag =~ ^[a-z]+$ && $rounds =~ ^[1-9][0-9]*$ ]] ||
    fail 'Usage: ./test repeat TAG N' 'Gebruik: ./test repeat TAG N'
  shift 2
  levels=(unit service platform)
  rm -rf "$kept"
  mkdir -p "$kept"
  run_check repeat-build mvn -B -ntp -DskipTests package "$@" >/dev/null
  trap end_busy EXIT
  keep_busy
  for ((round = 1; round <= rounds; round++)); do
    begin=$SECONDS status=0
    forget_reports
    # The jars for the platform are there; the rest runs from its classes.
    run_maven test -Dformatter.skip=true "-Dtest.only=$tag" ${browser:+"-Dchromium.binary=$browser"} "$@" \
      >"$kept/$round.txt" || status=$?
    for level_name in "${levels[@]}"; do show_failures "$level_name" >>"$kept/$round.txt"; done
    read -r -a counts < <(for level_name in "${levels[@]}"; do count_reports "$level_name"; done |
      awk '{ run += $1; failed += $2; skipped += $3 } END { print run, failed, skipped }')
    seconds=$((SECONDS - begin))
    text "Round $round of $rounds, $seconds s: ${counts[0]} run, ${counts[1]} failed, ${counts[2]} skipped" \
      "Ronde $round van $rounds, $seconds s: ${counts[0]} gedraaid, ${counts[1]} mislukt, ${counts[2]} overgeslagen"
    if [ "$status" -ne 0 ] || [ "${counts[1]}" -gt 0 ] || [ "${counts[0]}" -eq 0 ]; then
      failing=$((failing + 1))
      grep -E '^(FAIL|==|   )' "$kept/$round.txt" || build_errors target/test.log
    fi
  done
  text "$((rounds - failing)) of $rounds rounds passed; what each printed is in $root/$kept." \
    "$((rounds - failing)) van $rounds rondes geslaagd; wat elk liet zien staat in $root/$kept."
  [ "$failing" -eq 0 ]
}
