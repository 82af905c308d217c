# Shared by the tools; to be sourced. Goes to the root of the repository.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly needed_swift_major=6 needed_swift_minor=2
readonly needed_icu=72

bold='' dim='' reset=''
if [[ -t 1 && -z ${NO_COLOR:-} && ${TERM:-dumb} != dumb ]]; then
  bold=$'\e[1m' dim=$'\e[2m' reset=$'\e[0m'
fi

heading() { printf '%s%s%s\n\n' "$bold" "$1" "$reset"; }

note() { printf '%s\n' "$1"; }

fail() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 1
}

# Log files of this run.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# run_quietly LABEL COMMAND… runs a command and shows its output only if it fails. A terminal sees
# how far it is; a pipe sees nothing.
run_quietly() {
  local label=$1 log
  shift
  log=$(mktemp "$scratch/log.XXXXXX")
  if "$@" 2>&1 | show_progress "$label" "$log"; then return 0; fi
  cat "$log" >&2
  fail "failed: $*"
}

show_progress() {
  local label=$1 log=$2 line
  while IFS= read -r line || [[ -n $line ]]; do
    printf '%s\n' "$line" >>"$log"
    if [[ -t 1 && $line =~ ^\[[0-9]+/[0-9]+\] ]]; then
      printf '\r\e[K%s %s' "$label" "${BASH_REMATCH[0]}"
    elif [[ -t 1 ]]; then
      printf '\r\e[K%s …' "$label"
    fi
  done
  if [[ -t 1 ]]; then printf '\r\e[K'; fi
}

check_swift() {
  local version major minor
  command -v swift >/dev/null ||
    fail "Swift is missing; install Swift $needed_swift_major.$needed_swift_minor or newer from https://www.swift.org/install"
  version=$(swift --version 2>/dev/null | grep -oE -m 1 'Swift version [0-9]+\.[0-9]+' || true)
  version=${version##* }
  major=${version%%.*} minor=${version#*.}
  [[ $version =~ ^[0-9]+\.[0-9]+$ ]] || fail "'swift --version' names no version"
  if ((major < needed_swift_major || (major == needed_swift_major && minor < needed_swift_minor))); then
    fail "Swift $version is too old; install Swift $needed_swift_major.$needed_swift_minor or newer from https://www.swift.org/install"
  fi
}

# Major version of the ICU headers that the compiler finds, or nothing.
icu_version() {
  local folder header
  while IFS= read -r folder; do
    header=$folder/unicode/uvernum.h
    if [[ -r $header ]]; then
      sed -n 's/^#define U_ICU_VERSION_MAJOR_NUM \([0-9]*\).*/\1/p' "$header"
      return
    fi
  done < <(tr ':' '\n' <<<"${CPATH:-}" | grep . || true; printf '%s\n' /usr/local/include /usr/include)
}

install_packages() {
  local command=(apt-get install -y --no-install-recommends "$@")
  local hint="install them and start again; on Debian: sudo ${command[*]}"
  command -v apt-get >/dev/null || fail "missing: $*; $hint"
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "missing: $*; no root and no sudo here: run '${command[*]}' as root"
    # Without a terminal nobody can type a password.
    [[ -t 0 ]] || sudo -n true 2>/dev/null || fail "missing: $*; run: sudo ${command[*]}"
    as_root=(sudo)
    if [[ -t 0 ]]; then sudo -v || fail "missing: $*; run: sudo ${command[*]}"; fi
  fi
  run_quietly 'Reading package lists' "${as_root[@]}" apt-get update
  run_quietly "Installing $*" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "${command[@]}"
}

install_missing() {
  local packages=() found
  if ! command -v git >/dev/null; then
    note 'Installing git: Swift fetches Yams and swift-argument-parser with it.'
    packages+=(git)
  fi
  if ! compgen -G '/usr/include/c++/*/string' >/dev/null && [[ $(uname) == Linux ]]; then
    note 'Installing g++: one file of Myna is C++ and needs its standard library.'
    packages+=(g++)
  fi
  if [[ -z $(icu_version) ]]; then
    note "Installing libicu-dev: Myna formats numbers, dates, money and plurals with ICU4C."
    packages+=(libicu-dev)
  fi
  if ((${#packages[@]} > 0)); then install_packages "${packages[@]}"; fi
  found=$(icu_version)
  [[ -n $found ]] || fail "the headers of ICU4C are not in /usr/include; set CPATH to their folder"
  ((found >= needed_icu)) || fail "ICU $found is too old; Myna needs ICU $needed_icu or newer"
}

# What every tool that builds needs.
prepare() {
  check_swift
  install_missing
}

# build_myna builds the command and sets `myna` to its path. It is two programs: `myna`, which starts
# in a few milliseconds, and `myna-workbench` beside it, which it starts for most verbs.
build_myna() {
  local product
  for product in myna myna-workbench; do
    run_quietly "Building $product" swift build -c release --product "$product"
  done
  myna=$(swift build -c release --show-bin-path)/myna
}
