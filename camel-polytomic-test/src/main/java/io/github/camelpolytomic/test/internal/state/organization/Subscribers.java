package io.github.camelpolytomic.test.internal.state.organization;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.camelpolytomic.test.internal.contract.Json;

/** Who gets the mails about errors of any sync of an organization. */
public final class Subscribers {

    private volatile List<String> emails = List.of();

    Subscribers() {}

    public void replace(List<String> others) {
        emails = List.copyOf(others);
    }

    /** The contract's GlobalErrorSubscribersResponse. */
    public ObjectNode json() {
        return Json.object().set("emails", Json.of(emails));
    }
}
