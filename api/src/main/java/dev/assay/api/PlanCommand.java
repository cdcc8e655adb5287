package dev.assay.api;

import dev.assay.api.plan.PlanForm;
import dev.assay.api.wire.Audience;
import dev.assay.api.wire.PlanReportJson;
import dev.assay.grader.Grader;
import dev.assay.grader.PlanReport;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.execute.Sandbox;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Show how an answer computes its rows: as written, as DuckDB ran it on the sample, and"
            + " beside the reference.",
    footer = "%nExit code: 0, or 1 if the answer is no query, 2 on wrong usage or our own fault.")
final class PlanCommand implements Callable<Integer> {
  private final Installation installation;
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "PROBLEM",
      description = "The name of a problem (see 'assay problems'), or a folder: a name with / or .")
  private String problem = "";

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "A file with one SQL query; - is standard input.")
  private String file = "";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "text (default), json, or svg: trees that are drawn.")
  private PlanForm format = PlanForm.TEXT;

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description = "learner (default): nothing of the reference is shown; author: its plans too.")
  private Audience audience = Audience.LEARNER;

  @Option(names = "--bank", paramLabel = "DIR", description = "A folder of problems of your own.")
  private @Nullable Path bank;

  PlanCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Task task = Problems.named(problem, installation.openBank(bank)).task();
    SqlFile answer = SqlFile.read(file, terminal.in());
    try (Grader grader = installation.startBriefly(Sandbox.AUTO, 1)) {
      return switch (grader.plan(task, new Submission(answer.sql()))) {
        case PlanReport.Refused(var reason) -> {
          terminal.err().println(reason.message());
          yield 1;
        }
        case PlanReport.Read read -> {
          PlanReportJson report = PlanReportJson.of(task.problem(), read).forAudience(audience);
          terminal.out().print(format.write(report));
          terminal.out().flush();
          yield 0;
        }
      };
    }
  }
}
