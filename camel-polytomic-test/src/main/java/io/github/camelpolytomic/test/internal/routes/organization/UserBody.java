package io.github.camelpolytomic.test.internal.routes.organization;

import java.util.List;

import io.github.camelpolytomic.test.internal.contract.ApiException;
import io.github.camelpolytomic.test.internal.contract.RequestBody;
import io.github.camelpolytomic.test.internal.server.Call;
import io.github.camelpolytomic.test.internal.state.organization.Users;

/** A user in a request. */
record UserBody(RequestBody body) {

    static UserBody of(Call call) {
        return new UserBody(call.body().orUnprocessable());
    }

    String email() {
        String email = body.requiredText("email");
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw ApiException.unprocessable("email must be an e-mail address");
        }
        return email;
    }

    /** The roles it names, by default those of before. */
    List<String> roleIds(Users users, List<String> before) {
        return users.roleIds(body.texts("role_ids"), body.text("role"), before);
    }
}
