/// What every screen shares: texts, FXML loading, threads, dialogs, formats.
package id.penghubung.ui.common;
