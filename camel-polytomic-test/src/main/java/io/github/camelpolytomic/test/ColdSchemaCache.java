package io.github.camelpolytomic.test;

/** How the creation of a sync is refused while the schemas of its source are not known yet; both have been met. */
public enum ColdSchemaCache {
    /** 422, "cache refresh in progress". */
    REFRESH_IN_PROGRESS {
        @Override
        Refusal refusal() {
            return Refusal.unprocessable("cache refresh in progress");
        }
    },

    /** 400, "did not provide any schemas". */
    NO_SCHEMAS {
        @Override
        Refusal refusal() {
            return Refusal.badRequest("did not provide any schemas");
        }
    };

    abstract Refusal refusal();
}
