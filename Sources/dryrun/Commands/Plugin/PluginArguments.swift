public import ArgumentParser
public import PluginAuthoring
public import PluginKit

// What can be named on the command line.

extension PluginKind: ExpressibleByArgument {}
extension PluginLanguage: ExpressibleByArgument {}
