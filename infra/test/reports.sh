# Reads what surefire reports about a level. Sourced by ./test.

reports() {
  local module
  for module in $(modules); do
    [ ! -d "$module/target/test-reports/$1" ] || find "$module/target/test-reports/$1" -name 'TEST-*.xml'
  done
}

forget_reports() {
  local module
  for module in $(modules); do rm -rf "$module/target/test-reports"; done
}

# Executes an awk program on all reports of a level. Surefire has one element per line, and quotes in attributes as
# entities; what stands in CDATA may be anything.
with_reports() {
  reports "$1" | while IFS= read -r file; do cat "$file"; done | awk '
    function attribute(name, value) {
      if (!match($0, " " name "=\"[^\"]*\"")) return ""
      value = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
      gsub(/(&#10;|&#13;| )+/, " ", value); gsub(/&quot;/, "\"", value); gsub(/&apos;/, "'\''", value)
      gsub(/&lt;/, "<", value); gsub(/&gt;/, ">", value); gsub(/&amp;/, "\\&", value)
      return substr(value, value ~ /^ / ? 2 : 1, 400)
    }
    quoted { if (/\]\]>/) quoted = 0; next }
    /<!\[CDATA\[/ && !/\]\]>/ { quoted = 1 }
    /^ *<testcase / { class = attribute("classname"); test = attribute("name") }'"$2"
}

# Prints how many ran, failed and were skipped; what was skipped did not run.
count_reports() {
  with_reports "$1" '
    /^ *<testsuite / { run += attribute("tests") - attribute("skipped"); skipped += attribute("skipped")
      failed += attribute("failures") + attribute("errors") }
    END { print run + 0, failed + 0, skipped + 0 }'
}

# Per reason how many were skipped and in which classes.
skip_reasons() {
  with_reports "$1" '
    /^ *<skipped/ { reason = attribute("message"); if (reason == "") reason = "-"; count[reason]++
      sub(/.*\./, "", class)
      if (!seen[reason, class]++) classes[reason] = classes[reason] (classes[reason] == "" ? "" : ", ") class }
    END { for (reason in count) printf "%7d  %s (%s)\n", count[reason], reason, classes[reason] }' | sort -k2
}

# Per failure the class, the test and why, on one line.
failures() {
  with_reports "$1" '
    /^ *<(failure|error)[ >]/ { printf "%s\t%s\t%s\n", class, test, attribute("message") }'
}

# The tests that failed, and of each class the end of what it logged.
show_failures() {
  local level=$1 class test why file last=
  while IFS=$'\t' read -r class test why; do
    if [ "$class" != "$last" ]; then
      printf '\n== %s\n' "$class"
      last=$class
      for file in $(find $(modules) -path "*/target/test-reports/$level/$class-output.txt" -size +0); do
        text "The end of $file:" "Het einde van $file:"
        tail -n 40 "$file" | cut -c -400
        echo
      done
    fi
    printf '   %s\n      %s\n' "${test:-(class)}" "$why"
  done < <(failures "$level")
}

# Test classes that left no report at any of these levels: nobody may think that they passed.
not_run() {
  local module file class level without='nothing'
  [[ " $* " == *' slow '* ]] || without='@Tag\("(containers|identity|attacks|storm|slow)"\)'
  for module in $(modules); do
    [ -d "$module/src/test/java" ] || continue
    find "$module/src/test/java" -name '*Test.java' | while IFS= read -r file; do
      ! grep -qE "$without" "$file" || continue
      class=${file#"$module/src/test/java/"}
      class=${class%.java}
      for level in "$@"; do
        [ ! -f "$module/target/test-reports/$level/TEST-${class//\//.}.xml" ] || continue 2
      done
      echo "${class//\//.}"
    done
  done
}
