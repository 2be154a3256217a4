# Packages of Debian that are unpacked and not installed: nothing of them starts by itself, and no root is needed.
# Sourced by ./test and infra/docker/stand-in/fetch.

# unpack_package NAME DIRECTORY: below that directory, as it would lie below /.
unpack_package() {
  local made=target/packages/$1
  type -P apt-get dpkg-deb >/dev/null || return 1
  rm -rf "$made" && mkdir -p "$made"
  (cd "$made" && { apt-get download -q "$1" || { apt-get update -q && apt-get download -q "$1"; }; }) &&
    dpkg-deb -x "$made/$1"_*.deb "$2"
}
