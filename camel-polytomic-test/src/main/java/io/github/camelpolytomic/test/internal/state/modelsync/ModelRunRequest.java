package io.github.camelpolytomic.test.internal.state.modelsync;

/**
 * The parameters of a run.
 *
 * @param records the number of records it is limited to; 0 for all
 */
public record ModelRunRequest(String type, boolean isTest, boolean isResync, int records) {

    public static final ModelRunRequest SCHEDULED = new ModelRunRequest("scheduled", false, false, 0);
}
