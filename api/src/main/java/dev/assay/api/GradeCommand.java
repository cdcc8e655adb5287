package dev.assay.api;

import dev.assay.api.report.Graded;
import dev.assay.api.report.ReportFormat;
import dev.assay.api.report.Subject;
import dev.assay.api.wire.Audience;
import dev.assay.api.wire.VerdictJson;
import dev.assay.grader.Grader;
import dev.assay.grader.Submission;
import dev.assay.grader.Task;
import dev.assay.grader.model.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = "Grade answers to a problem.",
    footer = "%nExit code: 0 if all are accepted, 1 if not, 2 on wrong usage or our own fault.")
final class GradeCommand implements Callable<Integer> {
  /** As many as the engine runs side by side. */
  private static final int AT_ONCE = 2;

  private final Installation installation;
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "PROBLEM",
      description = "The name of a problem (see 'assay problems'), or a folder: a name with / or .")
  private String problem = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files with one SQL query each; - is standard input.")
  private List<String> files = List.of();

  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(
      names = "--audience",
      paramLabel = "WHO",
      description =
          "learner (default): nothing of hidden databases is shown; author: everything is.")
  private Audience audience = Audience.LEARNER;

  @Option(names = "--bank", paramLabel = "DIR", description = "A folder of problems of your own.")
  private @Nullable Path bank;

  @Mixin private final SandboxOption sandbox = new SandboxOption();

  GradeCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    int atOnce = Math.min(AT_ONCE, files.size());
    try (StartedGrader starting =
        StartedGrader.of(() -> installation.startBriefly(sandbox.value(), atOnce))) {
      Task task = Problems.named(problem, installation.openBank(bank)).task();
      List<SqlFile> answers =
          files.stream().map(file -> SqlFile.read(file, terminal.in())).toList();
      Subject subject = new Subject(task.problem(), Version.text(), Subject.Scope.PROBLEM);
      Grader grader = starting.get();
      grader.prepare(task);
      try (ReportOutputs outputs =
          new ReportOutputs(reports.requests(ReportFormat.TEXT), subject, terminal)) {
        return ExitCode.of(gradeAll(task, answers, grader, outputs));
      }
    }
  }

  private Set<Verdict> gradeAll(
      Task task, List<SqlFile> answers, Grader grader, ReportOutputs outputs)
      throws IOException, InterruptedException {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        Progress progress = new Progress(terminal, "graded", answers.size())) {
      List<Future<Graded>> all = new ArrayList<>();
      for (SqlFile answer : answers) {
        all.add(pool.submit(() -> grade(task, answer, grader)));
      }
      for (Future<Graded> each : all) {
        Graded graded = get(each);
        verdicts.add(graded.verdict().verdict());
        progress.clear();
        outputs.add(graded);
        progress.step();
      }
    }
    return verdicts;
  }

  private Graded grade(Task task, SqlFile answer, Grader grader) {
    VerdictJson verdict = VerdictJson.of(grader.grade(task, new Submission(answer.sql())));
    return new Graded(answer.name(), answer.sql(), verdict.forAudience(audience));
  }

  private static Graded get(Future<Graded> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new CommandException("judge_failed", "the judge failed", e.getCause());
    }
  }
}
