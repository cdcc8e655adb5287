package dev.assay.api.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** Gradescope's {@code results.json}: a test an answer, its score in points. */
final class GradescopeForm implements WholeReport.Form {
  @Override
  public void write(Subject subject, List<Graded> all, Appendable out) throws IOException {
    ObjectNode results = Tree.object();
    results.put("score", Points.total(all).earned());
    results.put("execution_time", Math.round(all.stream().mapToDouble(Graded::seconds).sum()));
    results.put("output", subject.name() + ": " + Points.total(all) + " points");
    results.put("stdout_visibility", "hidden");
    ArrayNode tests = results.putArray("tests");
    for (Graded graded : all) {
      ObjectNode test = tests.addObject();
      test.put("score", graded.points().earned());
      test.put("max_score", graded.points().possible());
      test.put("status", graded.accepted() ? "passed" : "failed");
      test.put("name", graded.title());
      test.put("number", Integer.toString(tests.size()));
      test.put("output", Details.text(graded));
      test.put("output_format", "text");
      test.put("visibility", "visible");
    }
    Tree.write(results, out);
  }
}
