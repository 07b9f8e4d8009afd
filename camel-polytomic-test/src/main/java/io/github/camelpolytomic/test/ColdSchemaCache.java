package io.github.camelpolytomic.test;

/** How the creation of a sync is refused while the schemas of its source are not known yet; both have been met. */
public enum ColdSchemaCache {
    /** 422, "cache refresh in progress". */
    REFRESH_IN_PROGRESS {
        @Override
        ApiException error() {
            return ApiException.unprocessable("cache refresh in progress");
        }
    },

    /** 400, "did not provide any schemas". */
    NO_SCHEMAS {
        @Override
        ApiException error() {
            return ApiException.badRequest("did not provide any schemas");
        }
    };

    abstract ApiException error();
}
