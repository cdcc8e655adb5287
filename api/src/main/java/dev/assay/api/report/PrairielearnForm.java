package dev.assay.api.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * PrairieLearn's {@code results.json} of an external grader. It is not gradable, and so costs no
 * attempt, where no answer came so far that its rows could be judged.
 */
final class PrairielearnForm implements WholeReport.Form {
  @Override
  public void write(Subject subject, List<Graded> all, Appendable out) throws IOException {
    Points total = Points.total(all);
    boolean gradable = all.stream().anyMatch(Graded::gradable);
    ObjectNode results = Tree.object();
    results.put("gradable", gradable);
    results.put(
        "score", total.possible() == 0 ? 0 : Math.min(1, total.earned() / total.possible()));
    results.put("message", subject.name() + ": " + total + " points");
    if (!gradable) {
      ArrayNode errors = results.putArray("format_errors");
      all.forEach(graded -> errors.add(graded.title() + ": " + graded.headline()));
      if (all.isEmpty()) {
        errors.add("There is nothing to grade.");
      }
    }
    ArrayNode tests = results.putArray("tests");
    for (Graded graded : all) {
      ObjectNode test = tests.addObject();
      test.put("name", graded.title());
      test.put("description", graded.file());
      test.put("points", graded.points().earned());
      test.put("max_points", graded.points().possible());
      test.put("message", graded.accepted() ? "" : graded.headline());
      test.put("output", Details.text(graded));
    }
    Tree.write(results, out);
  }
}
