package io.github.camelpolytomic.test.internal.state.organization;

import java.util.List;

/** A user with roles. */
public record User(String id, String email, List<String> roleIds) {}
