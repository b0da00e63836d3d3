/// The window. One package per screen (FXML, controller, view model beside each other), shared controls in `ui.common`.
/// View models never know nodes, `Platform` or `Task`; they get their executors by constructor.
package id.penghubung.ui;
