/// The messages of Penghubung API v1, as JSON records, and the names that both sides must spell alike.
/// The contract itself is `openapi.yaml` in the resources of this package; every exchange in a test is validated
/// against it. Words that may grow (kinds, states, statuses) are strings here: an unknown one is kept, not refused.
package id.penghubung.contract;
