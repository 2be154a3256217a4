# How fast this machine is (record 0423). Sourced by ./test.

# Milliseconds that the yardstick takes on the reference machine of record 0205.
yardstick_reference=3700
yardstick_rounds=60
yardsticks=()

# Before the tests and after them: others on the same machine come and go.
measure_speed() {
  local milliseconds
  milliseconds=$("$JAVA_HOME/bin/java" infra/test/Yardstick.java infra/test/Yardstick.java "$yardstick_rounds") || return 0
  yardsticks+=("$milliseconds")
}

# How many hundredths of the time of the reference machine this one takes. A faster machine gets no less than the budget
# says, for part of a test is waiting.
slowness() {
  local yardstick sum=0
  for yardstick in ${yardsticks[@]+"${yardsticks[@]}"}; do sum=$((sum + yardstick)); done
  if [ "$sum" -le $((${#yardsticks[@]} * yardstick_reference)) ]; then
    echo 100
  else
    echo $((sum * 100 / ${#yardsticks[@]} / yardstick_reference))
  fi
}

show_speed() {
  local percent times
  percent=$(slowness)
  printf -v times '%d.%02d' $((percent / 100)) $((percent % 100))
  text "This machine takes $times times as long as the reference machine (yardstick: ${yardsticks[*]} ms of \
$yardstick_reference); a level may take $times times as long too." \
    "Deze machine doet er $times keer zo lang over als de referentiemachine (maatstaf: ${yardsticks[*]} ms van \
$yardstick_reference); een niveau mag er ook $times keer zo lang over doen."
}
