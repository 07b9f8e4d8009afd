package io.github.camelpolytomic.test.internal.routes.modelsync;

import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.state.connection.Connection;

/** Finds the connection with the id in the path; 404 when the caller sees none. */
@FunctionalInterface
public interface ConnectionInPath {

    Connection find(Call call);
}
