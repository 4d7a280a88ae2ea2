import OnwardApp

runOnward(Array(CommandLine.arguments.dropFirst()))
