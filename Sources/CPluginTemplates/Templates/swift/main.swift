import PluginKit

// A program of its own. To make the plugin a part of dryrun instead: add a target with the path
// Plugins/plugin-id/Sources/PluginName to dryrun's Package.swift, without this file; make the type public;
// and add `PluginName.self` to the list in Sources/dryrun/Plugins/RegisteredPlugins.swift.
await PluginProgram.run(PluginName.self)
