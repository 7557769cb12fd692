#pragma once

/// Whether Hyperscan compiles a pattern within some seconds. It is tried in a process of its own, as a compilation
/// cannot be ended.
int hyperscan_compiles(const char *pattern, unsigned flags, unsigned seconds);
