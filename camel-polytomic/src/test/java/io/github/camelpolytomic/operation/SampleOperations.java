package io.github.camelpolytomic.operation;

/** Rows that the API does not have, for tests of what it may come to. */
public final class SampleOperations {

    private SampleOperations() {}

    /** An operation that only one version has. */
    public static Operation onlyIn(ApiVersion version) {
        return Operation.named("newest")
                .in("test")
                .does("Nothing.")
                .at(version, Verb.GET, "/api/newest")
                .answers(Object.class);
    }
}
