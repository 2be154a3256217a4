# The levels of the tests, in one run of Maven, each with its time against its budget. Sourced by ./test.

# Seconds on the reference machine of record 0205: 2 cores and 8 GB, where the bare gateway does 8,604 requests per
# second. On a slower machine they count at its speed (record 0423). Compiling does not count.
budget_of() {
  case $1 in
    unit) echo 120 ;;
    service) echo 600 ;;
    platform) echo 480 ;;
    slow) echo 1200 ;;
  esac
}

name_of() {
  case $1 in
    unit) text unit unit ;;
    service) text service dienst ;;
    platform) text 'end to end' 'keten' ;;
    slow) text slow traag ;;
  esac
}

over_budget() { [ $((200 * $1)) -ge $((3 * $2 * $(slowness))) ]; }

# Sets time_unit and so on, in hundredths of a second. Two modules are built at the same time: a second in which both test
# counts half for the level of each, so that all levels together are the time in which anything was tested.
forget_times() { time_unit=0 time_service=0 time_platform=0 time_slow=0 testing='' since=$SECONDS; }

share_time() {
  local entry passed=$(((SECONDS - since) * 100)) count=0
  for entry in $testing; do count=$((count + 1)); done
  for entry in $testing; do eval "time_${entry#*=}=\$((time_${entry#*=} + passed / count))"; done
  since=$SECONDS
}

seconds_of() { eval "echo \$((time_$1 / 100))"; }

# Of this module; without one, of all.
level_ends() {
  local entry rest=''
  share_time
  for entry in $testing; do
    if [ -n "${1:-}" ] && [ "${entry%%=*}" != "$1" ]; then rest+=" $entry"; fi
  done
  testing=$rest
}

level_of() {
  local entry
  for entry in $testing; do
    if [ "${entry%%=*}" = "$1" ]; then echo "${entry#*=}"; fi
  done
}

# Whose test a class is: Maven does not say so, and two modules print at the same time.
module_of() {
  local class=${1%%\$*} module
  for module in $(modules); do
    if [ -f "$module/src/test/java/${class//.//}.java" ]; then
      basename "$module"
      return
    fi
  done
  echo "$begun"
}

goal='^\[INFO\] --- (maven-)?([a-z-]+):[^ ]+ \(([a-z-]+)\) @ ([^ ]+) ---'
counts='Tests run: ([0-9]+), Failures: ([0-9]+), Errors: ([0-9]+), Skipped: ([0-9]+)'
result="^\[[A-Z]+\] $counts, Time elapsed: ([0-9.]+) s(.*) -- in (.*)\$"

# Makes one line per test class of what Maven prints.
watch_line() {
  local line=$1 verdict module level
  if [[ $line =~ $goal ]]; then
    begun=${BASH_REMATCH[4]}
    level_ends "$begun"
    case ${BASH_REMATCH[2]} in surefire*) begin_level "${BASH_REMATCH[3]}" ;; esac
  elif [[ $line =~ ^\[INFO\]\ Reactor\ Summary ]]; then
    level_ends
  elif [[ $line =~ $result ]]; then
    # A class with parameters has a line of its own after those of its invocations, without a test in it.
    [[ $line != *"Tests run: 0, Failures: 0, Errors: 0, Skipped: 0,"* ]] || return 0
    verdict=ok
    [ "${BASH_REMATCH[4]}" = 0 ] || verdict=skip
    [ "${BASH_REMATCH[2]}${BASH_REMATCH[3]}" = 00 ] || verdict=FAIL
    module=$(module_of "${BASH_REMATCH[7]}")
    level=$(level_of "$module")
    printf '%-4s %7s s %4d  %-10s %-18s %s\n' "$verdict" "${BASH_REMATCH[5]}" "${BASH_REMATCH[1]}" \
      "$(name_of "${level:-unit}")" "$module" "${BASH_REMATCH[7]##*.}"
  fi
}

begin_level() {
  local level=$1
  [ "$level" != default-test ] || level=unit
  testing+=" $begun=$level"
}

# Runs Maven with these arguments, shows a line per class, and returns what Maven returned.
run_maven() {
  local maven line status=0 begun=''
  mkdir -p target
  rm -f target/test.pipe
  mkfifo target/test.pipe
  forget_times
  mvn -B -ntp -fae -Dstyle.color=never -Dmaven.test.failure.ignore=true "$@" >target/test.pipe 2>&1 &
  maven=$!
  trap 'kill "$maven" 2>/dev/null; exit 130' INT TERM
  while IFS= read -r line; do
    printf '%s\n' "$line" >&3
    watch_line "$line"
  done <target/test.pipe 3>target/test.log
  wait "$maven" || status=$?
  trap - INT TERM
  rm -f target/test.pipe
  level_ends
  return "$status"
}

# Which executions of surefire run, and how far Maven has to go: only the platform needs jars.
maven_options() {
  local chosen=" ${levels[*]} " options=()
  case $chosen in
    *' platform '*) options+=(verify) ;;
    *) options+=(test -Dplatform.tests.skip=true) ;;
  esac
  [[ $chosen == *' service '* ]] || options+=(-Dservice.tests.skip=true)
  [[ $chosen != *' slow '* ]] || options+=(-Dslow.tests.skip=false)
  printf '%s\n' "${options[@]}"
}

# Per level its time and counts; adds to run, failed, skipped and problems.
show_level() {
  local seconds budget counts name line
  name=$(name_of "$1")
  seconds=$(seconds_of "$1")
  budget=$(budget_of "$1")
  read -r -a counts < <(count_reports "$1")
  run=$((run + counts[0])) failed=$((failed + counts[1])) skipped=$((skipped + counts[2]))
  printf -v line '%-10s %4d s' "$name" "$seconds"
  text "$line of $budget s: ${counts[0]} run, ${counts[1]} failed, ${counts[2]} skipped" \
    "$line van $budget s: ${counts[0]} gedraaid, ${counts[1]} mislukt, ${counts[2]} overgeslagen"
  skip_reasons "$1"
  if over_budget "$seconds" "$budget"; then
    problem "$(text "Level $name took $seconds s, more than one and a half times its budget of $budget s at the speed of this machine." \
      "Niveau $name duurde $seconds s, meer dan anderhalf keer zijn budget van $budget s bij de snelheid van deze machine.")"
  fi
}

problem() { problems+="$1"$'\n'; }

lint_descriptions() {
  [ -x infra/lint/lint ] || return 0
  infra/lint/lint >target/lint.log 2>&1 && tail -n 1 target/lint.log && return
  tail -n 40 target/lint.log
  problem "$(text 'The descriptions of the APIs or the events are not in order.' \
    'De beschrijvingen van de API'\''s of de gebeurtenissen zijn niet in orde.')"
}

# What check_configuration found, if it was done.
show_configuration() {
  [ -n "${wrong_configuration:-}" ] || return 0
  printf '%s\n' "$wrong_configuration"
  problem "$(text 'The configuration of monitoring, Kubernetes or Compose is not in order.' \
    'De configuratie van toezicht, Kubernetes of Compose is niet in orde.')"
}

# Runs the levels, prints their counts and ends with one line that a script can read, in any language.
test_levels() {
  local status=0 level_name missing options run=0 failed=0 skipped=0 problems=''
  forget_reports
  # shellcheck disable=SC2207
  options=($(maven_options))
  measure_speed
  # Two modules at the same time: most tests wait for something.
  run_maven -T 2 "${options[@]}" ${browser:+"-Dchromium.binary=$browser"} "$@" || status=$?
  measure_speed
  for level_name in "${levels[@]}"; do show_failures "$level_name"; done
  echo
  if [ "$status" -ne 0 ]; then
    build_errors target/test.log
    problem "$(text "Maven has failed; everything it said is in $root/target/test.log." \
      "Maven is mislukt; alles wat het zei staat in $root/target/test.log.")"
  fi
  if [[ " ${levels[*]} " == *' platform '* ]]; then
    lint_descriptions
    show_configuration
    missing=$(not_run "${levels[@]}")
    [ -z "$missing" ] || problem "$(text "Test classes that no level ran: $missing" \
      "Testklassen die geen enkel niveau draaide: $missing")"
  fi
  for level_name in "${levels[@]}"; do show_level "$level_name"; done
  show_speed
  printf '%s' "$problems" >&2
  printf '%d passed, %d failed, %d skipped\n' $((run - failed)) "$failed" "$skipped"
  [ "$failed" -eq 0 ] && [ -z "$problems" ] && [ $((run)) -gt 0 ]
}
