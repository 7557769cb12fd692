#!/bin/sh
# Builds the plugin. The program stands beside plugin.yaml, so that a pack's lock counts it; it brings Swift's
# own libraries along, as a sandbox shows it nothing but the system.
set -eu
cd "$(dirname "$0")"
# Elsewhere: every file of this folder counts in the lock.
build="${XDG_CACHE_HOME:-$HOME/.cache}/dryrun-plugins/PluginName"
swift build -c release --static-swift-stdlib --scratch-path "$build"
cp "$build/release/PluginName" program
