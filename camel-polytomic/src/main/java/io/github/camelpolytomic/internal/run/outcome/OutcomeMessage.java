package io.github.camelpolytomic.internal.run.outcome;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.internal.run.sync.ExecutionPart;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.Listing;

/**
 * The message of a run that counts as failed.
 *
 * @param run the run
 * @param operation the operation that waited for it
 * @param schemas the parts that caused the failure
 */
record OutcomeMessage(RunSnapshot run, String operation, List<ExecutionPart> schemas) {

    private static final int SCHEMAS_SHOWN = 10;
    private static final int QUOTED_OF_RUN = 300;
    private static final int QUOTED_OF_SCHEMA = 100;

    /** One sentence about the end of the run, one about the parts, and the row counts. */
    String message(String how) {
        Excerpts excerpts = new Excerpts();
        String said = excerpts.quote(run.execution().statusMessage(), QUOTED_OF_RUN);
        String reason = said.isEmpty() && schemas.isEmpty() ? "the service gave no reason" : said;
        return subject() + " ended " + (run.status() == null ? "without a status" : Excerpts.value(run.status())) + how
                + (reason.isEmpty() ? "" : ": " + reason) + "." + schemas(excerpts) + rows();
    }

    /** The details of the exception; another poll of the same run has the same outcome. */
    FailureDetails details() {
        return FailureDetailsBuilder.builder()
                .operation(operation)
                .serviceMessage(Excerpts.cut(run.execution().statusMessage(), Excerpts.MAX_LENGTH))
                .outcomeKnown(true)
                .build();
    }

    private String subject() {
        return operation + " of " + RunFailures.sync(run)
                + (run.executionId() == null ? "" : ", " + RunFailures.which(run));
    }

    private String schemas(Excerpts excerpts) {
        if (schemas.isEmpty()) {
            return "";
        }
        return " Schemas: "
                + Listing.of(
                        schemas,
                        SCHEMAS_SHOWN,
                        schema -> schema(schema, excerpts.quote(schema.statusMessage(), QUOTED_OF_SCHEMA)));
    }

    private static String schema(ExecutionPart schema, String said) {
        Long errors = schema.errorCount();
        return Excerpts.value(schema.name()) + " (" + Excerpts.value(schema.status())
                + (errors == null || errors == 0 ? "" : ", " + count(errors, "error"))
                + (said.isEmpty() ? "" : ": " + said) + ")";
    }

    private String rows() {
        String rows = Stream.concat(
                        RowCounts.records(run).stream().mapToObj(records -> count(records, "record")),
                        RowCounts.errors(run).stream().mapToObj(errors -> count(errors, "error")))
                .collect(Collectors.joining(", "));
        return rows.isEmpty() ? "" : " (" + rows + ")";
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
