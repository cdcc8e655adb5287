package dev.assay.api;

import picocli.CommandLine.Command;

@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Begin something from a template.")
final class NewCommand {}
