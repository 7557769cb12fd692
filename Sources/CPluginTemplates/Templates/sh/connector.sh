#!/bin/sh
# Plugin title: brings requests for approval to those who may approve.
#
# Called as `submit ID`, `status TICKET` or `withdraw TICKET`; `submit` has the request as JSON on standard
# input and prints the ticket, `status` prints pending, approved, rejected or withdrawn. Exit status 65 says
# that there is no such ticket. This one keeps requests in files for as long as it runs.
set -eu
folder=${TMPDIR:-/tmp}/tickets
mkdir -p "$folder"

# A ticket comes from outside and must not lead to another folder.
file=$folder/$(printf %s "$2" | sha256sum | cut -c 1-32)

case $1 in
submit)
  # The same request again has to give the same ticket.
  ticket=T-$(printf %s "$2" | sha256sum | cut -c 1-16)
  file=$folder/$(printf %s "$ticket" | sha256sum | cut -c 1-32)
  cat > "$file.request"
  [ -e "$file" ] || echo pending > "$file"
  echo "$ticket"
  ;;
status)
  [ -e "$file" ] || exit 65
  cat "$file"
  ;;
withdraw)
  [ -e "$file" ] || exit 65
  echo withdrawn > "$file"
  ;;
esac
