import ArgumentParser
import MynaCommandLine

extension RenderOutput.Format: ExpressibleByArgument {}
